package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Violation;
import java.util.Locale;

/** Why a scenario has no answer at all. */
public enum ScenarioFailure {
    /** Quantities or amounts exceed what can be computed exactly. */
    BEYOND_LIMITS,
    /** The independent check found the answer wrong. */
    WRONG_ANSWER,
    /** The solver broke off without an answer. */
    SOLVER_FAILED,
    /** Whoever computed it was lost, again and again. */
    LOST_TOO_OFTEN;

    /** The same for a reader. */
    public Violation words() {
        return new Violation("scenario", code());
    }

    String code() {
        return "scenario-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
