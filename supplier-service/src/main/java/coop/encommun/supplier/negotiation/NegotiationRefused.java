package coop.encommun.supplier.negotiation;

import coop.encommun.kit.problem.ProblemType;

/** Why a negotiation says no. */
public enum NegotiationRefused implements ProblemType {
    /** {0} state it is in, {1} state it cannot reach from there. */
    NEGOTIATION_STATE_FORBIDS(409),
    /** Terms of a round that make no sense; the violations say which. */
    ROUND_REFUSED(422),
    ROUND_NOT_OPEN(409),
    ROUND_NOT_OPEN_YET(409),
    ROUND_STILL_OPEN(409),
    /** The negotiation ended before the bids of the round were opened. */
    BIDS_STAY_SEALED(409),
    /** The round is closed, but its key is not at hand: shares are missing, or the key vault does not answer. */
    BIDS_NOT_OPENED_YET(409),
    /** {0} round, of which something is not as it was when it was opened: its bids stay sealed until it is. */
    ROUND_TERMS_CHANGED(409);

    private final int status;

    NegotiationRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
