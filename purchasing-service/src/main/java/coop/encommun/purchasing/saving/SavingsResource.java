package coop.encommun.purchasing.saving;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.Caller;
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

@Path("/pooled-orders/{id}/savings")
@RunOnVirtualThread
@Tag(name = "Purchase orders")
class SavingsResource {

    private final Savings savings;
    private final Disclosure disclosure;
    private final Caller caller;

    SavingsResource(Savings savings, Disclosure disclosure, Caller caller) {
        this.savings = savings;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(
            summary = "What each co-op saves by buying together, and how else the cost could be shared",
            description = "Against the reference prices, and against buying its units alone under the same suppliers'"
                    + " schedules (minimum orders, packs and charges left out). Invoiced is the uniform price; the Shapley"
                    + " shares and the core certificate are information. Nothing is counted of a cancelled pooled order or"
                    + " of orders that were rejected. A co-op's manager sees its own row, and what is"
                    + " computed of the others' figures too where enough co-ops stand behind it.")
    @APIResponse(responseCode = "200", description = "The savings")
    @APIResponse(
            responseCode = "404",
            description =
                    "`not-found`, also to the manager of a co-op that took no part; `not-awarded`: there is no award"
                            + " yet")
    public SavingsView savings(@PathParam("id") UUID id) {
        if (disclosure.isWhole()) {
            return savings.of(id);
        }
        UUID coopId = caller.claim(Roles.COOP_CLAIM).orElseThrow(Refused::notFound);
        return savings.of(id, coopId, new EnoughCoops(disclosure.leastCoops()));
    }
}
