package coop.encommun.purchasing.purchaseorder;

import coop.encommun.purchasing.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/purchase-orders/{id}")
@RunOnVirtualThread
@Tag(name = "Purchase orders")
class PurchaseOrderResource {

    private final PurchaseOrderReader reader;

    PurchaseOrderResource(PurchaseOrderReader reader) {
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(
            summary = "One purchase order with its allocations",
            description = "A co-op's manager sees only the lines in which its co-op gets something, and under them only"
                    + " its own allocations. What a supplier changed is shown beside the line; the allocations stay those"
                    + " of the quantity ordered.")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "`not-found`, also for an order without anything for one's co-op")
    public PurchaseOrderView one(@PathParam("id") UUID id) {
        return reader.one(id);
    }
}
