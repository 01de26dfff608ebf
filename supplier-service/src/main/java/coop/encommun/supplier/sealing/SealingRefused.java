package coop.encommun.supplier.sealing;

import coop.encommun.kit.problem.ProblemType;

/** Why keys of a round are not made, used or given. */
enum SealingRefused implements ProblemType {
    /** {0} round, whose key is not the one that was made for it: for that one nothing is sealed, nor opened by it. */
    ROUND_KEY_CHANGED(409),
    /** The wrapping key cannot be reached, or is another than the one that wrapped. */
    KEY_VAULT_AWAY(503),
    /** {0} round, which is not closed. */
    KEY_SHARE_TOO_EARLY(409),
    /** {0} round, whose negotiation ended while it was open. */
    BIDS_STAY_SEALED(409),
    /** {0} round. */
    KEY_SHARE_WRONG(422);

    private final int status;

    SealingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
