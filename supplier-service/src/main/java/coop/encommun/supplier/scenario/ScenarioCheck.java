package coop.encommun.supplier.scenario;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.ProblemHash;
import java.util.ArrayList;
import java.util.List;

/** Looks at a scenario's award once more, from the bids as they are stored. */
public final class ScenarioCheck {
    private ScenarioCheck() {}

    /** Whether its bids are put to a solver in another way today, by another release: then it says nothing any more. */
    public static boolean isOutdated(Scenario scenario, AwardCase open) {
        String asked = scenario.award().orElseThrow().answer().problemHash();
        return !ProblemHash.of(open.problem(scenario.plan().terms())).equals(asked);
    }

    /** What is wrong with it, in words for the log; empty when it is right. {@code open} is the scenario's own case. */
    public static List<String> faults(Scenario scenario, AwardCase open) {
        ScenarioResult kept = scenario.award().orElseThrow();
        AwardProblem problem = open.problem(scenario.plan().terms());
        List<String> faults =
                new ArrayList<>(ScenarioSolver.faults(problem, kept.answer().result()));
        if (faults.isEmpty() && !open.suppliersOf(kept.answer().result()).equals(kept.suppliers())) {
            faults.add("the suppliers' parts differ from what was kept");
        }
        return faults;
    }
}
