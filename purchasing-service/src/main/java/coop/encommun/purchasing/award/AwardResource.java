package coop.encommun.purchasing.award;

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

@Path("/pooled-orders/{id}/award")
@RunOnVirtualThread
@Tag(name = "Purchase orders", description = "What was awarded, the orders that go out, and who gets and pays what")
class AwardResource {

    private final AwardReader awards;
    private final Disclosure disclosure;
    private final Caller caller;

    AwardResource(AwardReader awards, Disclosure disclosure, Caller caller) {
        this.awards = awards;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(
            summary = "How the pooled order was awarded",
            description =
                    "As the negotiation told it, per supplier, with the checkpoint that seals it. The manager of a"
                            + " co-op that took part sees who was awarded and the checkpoint, no figures.")
    @APIResponse(responseCode = "200", description = "The award")
    @APIResponse(
            responseCode = "404",
            description =
                    "`not-found`, also to the manager of a co-op that took no part; `not-awarded`: there is no award"
                            + " yet")
    public AwardView award(@PathParam("id") UUID id) {
        return disclosure.isWhole()
                ? awards.whole(id)
                : awards.seenBy(caller.claim(Roles.COOP_CLAIM).orElseThrow(Refused::notFound), id);
    }
}
