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

    private final TotalsReads live;
    private final ShownTotals shown;
    private final Disclosure disclosure;

    TotalsResource(TotalsReads live, ShownTotals shown, Disclosure disclosure) {
        this.live = live;
        this.shown = shown;
        this.disclosure = disclosure;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(
            summary = "Live totals of a pooled order",
            description =
                    "Units and co-ops per product, and what is missing to the minimums. To coordinator and auditor they"
                            + " follow the demands by moments. To a co-op's manager they move in steps: a figure is first"
                            + " shown once enough co-ops (`encommun.pools.least-coops`, three by default) stand behind"
                            + " it, and stays as it is until as many have changed their part of it and as many stand"
                            + " behind what it becomes. So no answer, nor the difference to the one before, tells what a"
                            + " single co-op does; a figure may lag behind for good by what fewer have done. A figure"
                            + " once shown is not withheld again. That every minimum is reached is told once the pooled"
                            + " order is frozen.")
    @APIResponse(responseCode = "200", description = "The totals")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public TotalsView totals(@PathParam("id") UUID id) {
        return (disclosure.isWhole() ? live.of(id) : shown.of(id, disclosure.leastCoops()))
                .orElseThrow(Refused::notFound);
    }
}
