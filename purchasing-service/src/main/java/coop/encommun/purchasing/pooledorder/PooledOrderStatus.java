package coop.encommun.purchasing.pooledorder;

/** States of a pooled order and the only steps between them. */
public enum PooledOrderStatus {
    DRAFT,
    COLLECTING,
    FROZEN,
    NEGOTIATING,
    AWARDED,
    ORDERED,
    ACKNOWLEDGED,
    RECEIVING,
    SETTLED,
    FAILED,
    CANCELLED,
    ROLLED_OVER;

    boolean mayBecome(PooledOrderStatus next) {
        return switch (this) {
            case DRAFT -> next == COLLECTING || next == CANCELLED;
            case COLLECTING -> next == FROZEN || next == ROLLED_OVER || next == FAILED || next == CANCELLED;
            case FROZEN -> next == NEGOTIATING || next == FAILED || next == CANCELLED;
            case NEGOTIATING -> next == AWARDED || next == FAILED || next == CANCELLED;
            case AWARDED -> next == ORDERED || next == FAILED || next == CANCELLED;
            case ORDERED -> next == ACKNOWLEDGED || next == FAILED;
            case ACKNOWLEDGED -> next == RECEIVING;
            case RECEIVING -> next == SETTLED;
            case SETTLED, FAILED, CANCELLED, ROLLED_OVER -> false;
        };
    }

    /** Whether it is known of such an order that no minimum was missed. */
    public boolean hasReachedMinimums() {
        return switch (this) {
            case FROZEN, NEGOTIATING, AWARDED, ORDERED, ACKNOWLEDGED, RECEIVING, SETTLED -> true;
            case DRAFT, COLLECTING, FAILED, CANCELLED, ROLLED_OVER -> false;
        };
    }
}
