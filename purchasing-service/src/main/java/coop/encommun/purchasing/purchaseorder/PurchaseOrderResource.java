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
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "One purchase order with its allocations",
            description = "What a supplier changed is shown beside the line; the allocations stay those of the quantity"
                    + " ordered. A co-op's manager reads its share at `/pooled-orders/{id}/allocations/{coopId}`.")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public PurchaseOrderView one(@PathParam("id") UUID id) {
        return reader.one(id);
    }
}
