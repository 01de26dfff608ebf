package coop.encommun.supplier.sealing;

import coop.encommun.kit.problem.ProblemType;

/** Why keys of a round are not made, used or given. */
enum SealingRefused implements ProblemType {
    /** The wrapping key cannot be reached, or is another than the one that wrapped. */
    KEY_VAULT_AWAY(503);

    private final int status;

    SealingRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
