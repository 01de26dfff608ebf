package coop.encommun.purchasing.purchaseorder;

import java.time.Instant;
import java.util.List;

/** What a supplier answered to one version of an order; reason nullable. */
record SupplierAnswer(int version, Decision decision, Instant answeredAt, String reason, List<LineChange> changes) {

    enum Decision {
        ACCEPTED,
        ACCEPTED_WITH_CHANGES,
        REJECTED;

        PurchaseOrderStatus status() {
            return switch (this) {
                case ACCEPTED -> PurchaseOrderStatus.ACCEPTED;
                case ACCEPTED_WITH_CHANGES -> PurchaseOrderStatus.ACCEPTED_WITH_CHANGES;
                case REJECTED -> PurchaseOrderStatus.REJECTED;
            };
        }
    }
}
