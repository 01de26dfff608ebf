package coop.encommun.purchasing.totals;

import coop.encommun.kit.problem.Refused;
import coop.encommun.purchasing.Roles;
import coop.encommun.purchasing.disclosure.Disclosure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pooled-orders/{id}/totals")
@RunOnVirtualThread
@Tag(name = "Demands")
class TotalsResource {

    private final TotalsReads totals;
    private final Disclosure disclosure;

    TotalsResource(TotalsReads totals, Disclosure disclosure) {
        this.totals = totals;
        this.disclosure = disclosure;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(
            summary = "Live totals of a pooled order",
            description =
                    "Units and co-ops per product, and what is missing to the minimums. They follow the demands by"
                            + " moments. A co-op's manager sees them once enough co-ops have submitted"
                            + " (`encommun.pools.least-coops`, three by default), and of each product once enough want"
                            + " it; what too few stand behind is withheld, again too when a demand is withdrawn.")
    @APIResponse(responseCode = "200", description = "The totals")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public TotalsView totals(@PathParam("id") UUID id) {
        return totals.of(id, disclosure.isWhole() ? 0 : disclosure.leastCoops()).orElseThrow(Refused::notFound);
    }
}
