package coop.encommun.supplier.award;

import coop.encommun.kit.problem.ProblemType;

/** Why an award is refused. */
enum AwardRefused implements ProblemType {
    /** The violations say why. */
    NO_FEASIBLE_AWARD(409),
    /** Quantities or amounts exceed the engine's exact range. */
    AWARD_BEYOND_LIMITS(409);

    private final int status;

    AwardRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
