package coop.encommun.supplier.scenario;

import coop.encommun.supplier.solver.Effort;
import java.time.Duration;

/**
 * What is to be computed.
 *
 * @param seconds longest time for the solver
 * @param seed of every random choice
 */
record ScenarioPlan(String name, ScenarioTerms terms, int seconds, long seed) {

    /** The same with other terms. */
    ScenarioPlan with(String otherName, ScenarioTerms otherTerms) {
        return new ScenarioPlan(otherName, otherTerms, seconds, seed);
    }

    Effort effort() {
        return new Effort(Duration.ofSeconds(seconds), seed);
    }
}
