package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.web.Page;
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

@Path("/pooled-orders/{id}/purchase-orders")
@RunOnVirtualThread
@Tag(name = "Purchase orders")
class PurchaseOrdersOfPoolResource {

    private final PurchaseOrderReader reader;

    PurchaseOrdersOfPoolResource(PurchaseOrderReader reader) {
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "The purchase orders of a pooled order, one per awarded supplier",
            description = "In the order of their numbers, on one page.")
    @APIResponse(responseCode = "200", description = "The orders; none before the award")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Page<PurchaseOrderSummary> list(@PathParam("id") UUID id) {
        return new Page<>(reader.of(id), null);
    }
}
