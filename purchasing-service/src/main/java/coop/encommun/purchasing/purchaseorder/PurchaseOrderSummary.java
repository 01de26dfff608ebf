package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.value.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PurchaseOrderSummary")
record PurchaseOrderSummary(
        UUID id,
        String number,
        UUID supplierId,
        String supplierName,
        PurchaseOrderStatus status,
        Instant issuedAt,
        Instant deliveredAt,
        Instant answeredAt,
        @Schema(description = "Taxes included") Money total) {

    static PurchaseOrderSummary of(PurchaseOrder order) {
        return new PurchaseOrderSummary(
                order.id(),
                order.number(),
                order.supplier().id(),
                order.supplier().name(),
                order.status(),
                order.milestones().issuedAt(),
                order.milestones().deliveredAt(),
                order.milestones().answeredAt(),
                order.totals().money(order.totals().total()));
    }
}
