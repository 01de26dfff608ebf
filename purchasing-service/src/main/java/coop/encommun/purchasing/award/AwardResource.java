package coop.encommun.purchasing.award;

import coop.encommun.purchasing.Roles;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

    private final PooledOrders pooledOrders;
    private final Awards awards;

    AwardResource(PooledOrders pooledOrders, Awards awards) {
        this.pooledOrders = pooledOrders;
        this.awards = awards;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "How the pooled order was awarded", description = "As the negotiation told it, per supplier.")
    @APIResponse(responseCode = "200", description = "The award")
    @APIResponse(responseCode = "404", description = "`not-found`; `not-awarded`: there is no award yet")
    public AwardView award(@PathParam("id") UUID id) {
        return AwardView.of(awards.require(pooledOrders.require(id).id()));
    }
}
