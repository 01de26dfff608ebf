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
    /** {0} limits that could be dropped, where {1} are the most that are computed without one each. */
    SCENARIO_WITH_TOO_MANY_LIMITS(409),
    /** The scenario is of round {0}, the last closed one is {1}. */
    SCENARIO_OF_EARLIER_ROUND(409),
    /** So many of the negotiation wait already: {0} is the most. */
    TOO_MANY_SCENARIOS(409),
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
