package coop.encommun.purchasing.purchaseorder;

/** States of a purchase order and the only steps between them. */
enum PurchaseOrderStatus {
    /** Computed from the award; the supplier does not know it yet. */
    DRAFT,
    ISSUED,
    ACCEPTED,
    ACCEPTED_WITH_CHANGES,
    REJECTED;

    boolean mayBecome(PurchaseOrderStatus next) {
        return switch (this) {
            case DRAFT -> next == ISSUED;
            case ISSUED -> next.isAnswer();
            case ACCEPTED, ACCEPTED_WITH_CHANGES, REJECTED -> false;
        };
    }

    boolean isAnswer() {
        return this == REJECTED || isAccepted();
    }

    boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_CHANGES;
    }
}
