package coop.encommun.purchasing.award;

import coop.encommun.kit.problem.ProblemType;

/** Why something was refused about an award. */
enum AwardRefused implements ProblemType {
    /** The pooled order has not been awarded (yet). */
    NOT_AWARDED(404);

    private final int status;

    AwardRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
