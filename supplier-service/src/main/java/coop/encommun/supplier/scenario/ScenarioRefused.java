package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.ProblemType;

/** Why a scenario, or an award that needs one, is refused. */
public enum ScenarioRefused implements ProblemType {
    /** Terms that make no sense; the violations say which. */
    SCENARIO_REFUSED(422),
    /** {0} state it is in, {1} state it cannot reach from there. */
    SCENARIO_STATE_FORBIDS(409),
    /** The scenario has no limit that could be dropped. */
    SCENARIO_WITHOUT_LIMITS(409),
    /** There is nothing to award, or no award keeps every limit; the violations say why. */
    NO_FEASIBLE_AWARD(409);

    private final int status;

    ScenarioRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
