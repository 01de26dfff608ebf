package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.web.Caller;
import coop.encommun.purchasing.Roles;
import coop.encommun.purchasing.pooledorder.PooledOrderView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pooled-orders/{id}/issue-orders")
@RunOnVirtualThread
@Tag(name = "Purchase orders")
class IssueOrdersResource {

    private final IssueService service;
    private final Caller caller;

    IssueOrdersResource(IssueService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Ratifies the award: every supplier's order goes out",
            description =
                    "Only where the pooled order's rules leave it to the coordinator (`ratification: COORDINATOR`).")
    @APIResponse(responseCode = "200", description = "Ordered")
    @APIResponse(
            responseCode = "409",
            description = "`pooled-order-transition`: it is not awarded, or ordered already;"
                    + " `orders-issued-automatically`: the award itself issues them")
    public PooledOrderView issue(@PathParam("id") UUID id) {
        return service.issue(id, caller.subject());
    }
}
