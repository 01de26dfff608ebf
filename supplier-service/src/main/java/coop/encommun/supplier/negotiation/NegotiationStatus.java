package coop.encommun.supplier.negotiation;

/** States of a negotiation and the only steps between them. */
public enum NegotiationStatus {
    PREPARED,
    ROUND_OPEN,
    ROUND_CLOSED,
    AWARDED,
    FAILED,
    CANCELLED;

    boolean mayBecome(NegotiationStatus next) {
        return switch (this) {
            case PREPARED -> next == ROUND_OPEN || next == FAILED || next == CANCELLED;
            case ROUND_OPEN -> next == ROUND_CLOSED || next == CANCELLED;
            case ROUND_CLOSED -> next == ROUND_OPEN || next == AWARDED || next == FAILED || next == CANCELLED;
            // Only the buyer can still call an awarded purchase off; see Negotiation.cancelledByBuyer.
            case AWARDED -> next == CANCELLED;
            case FAILED, CANCELLED -> false;
        };
    }
}
