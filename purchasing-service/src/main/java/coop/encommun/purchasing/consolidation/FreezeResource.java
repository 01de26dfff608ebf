package coop.encommun.purchasing.consolidation;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.Caller;
import coop.encommun.purchasing.Roles;
import coop.encommun.purchasing.pooledorder.PooledDemand;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import coop.encommun.purchasing.pooledorder.PooledOrderStatus;
import coop.encommun.purchasing.pooledorder.PooledOrderView;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pooled-orders/{id}")
@RunOnVirtualThread
@Tag(name = "Pooled orders")
class FreezeResource {

    private final Freezing freezing;
    private final PooledOrders pooledOrders;
    private final DemandCurves curves;
    private final Caller caller;

    FreezeResource(Freezing freezing, PooledOrders pooledOrders, DemandCurves curves, Caller caller) {
        this.freezing = freezing;
        this.pooledOrders = pooledOrders;
        this.curves = curves;
        this.caller = caller;
    }

    @POST
    @Path("/freeze")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Ends the collecting before its due time",
            description = "FROZEN with the exact demand curve, or FAILED when a minimum is missed.")
    @APIResponse(responseCode = "200", description = "Frozen or failed")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`pooled-order-transition`: it is not collecting")
    public PooledOrderView freeze(@PathParam("id") UUID id) {
        freezing.close(id, caller.subject());
        return freezing.freezeClosed(id);
    }

    @GET
    @Path("/demand-curve")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Quantity wanted at each price, per product and region, summed over all co-ops",
            description =
                    "Stored at freezing with the terms of that moment. Each step's quantity is additional: the firm"
                            + " step first, then by falling price limit.")
    @APIResponse(responseCode = "200", description = "The curve")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`not-frozen-yet`")
    public List<PooledDemand.Line> curve(@PathParam("id") UUID id) {
        PooledOrder order = pooledOrders.require(id);
        if (order.status() == PooledOrderStatus.DRAFT || order.status() == PooledOrderStatus.COLLECTING) {
            throw new Refused(ConsolidationRefused.NOT_FROZEN_YET, order.status());
        }
        return curves.of(id);
    }
}
