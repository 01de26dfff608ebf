package coop.encommun.supplier.award;

import coop.encommun.kit.problem.ProblemType;

/** Why an award is refused. */
enum AwardRefused implements ProblemType {
    /** The scenario has found no award yet, or never will: {0} its state. */
    SCENARIO_WITHOUT_AWARD(409),
    /** The scenario is of an earlier round or release, or a bid it awards has expired; the violations say which. */
    SCENARIO_OUTDATED(409),
    /** {0} what the choice costs more than {1}, a cheaper scenario: that takes a reason. */
    AWARD_REASON_REQUIRED(409),
    /** Somebody cancelled the computation on the spot. */
    AWARD_CANCELLED(409),
    /** The computation on the spot failed; the violations say why. */
    AWARD_NOT_COMPUTED(503),
    /** Quantities or amounts exceed what can be computed exactly. */
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
