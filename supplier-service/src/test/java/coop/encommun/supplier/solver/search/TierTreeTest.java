package coop.encommun.supplier.solver.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Watch;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TierTreeTest {

    @Test
    void endsAtTheOptimumAndProvesIt() {
        SplittableRandom random = Seeds.printed("TierTreeTest");
        int awards = 0;
        for (int i = 0; i < 400; i++) {
            AwardProblem problem = TinyProblems.byTotalVolume(random);
            Optional<BruteForce.Best> best = BruteForce.best(problem);
            Incumbent incumbent = new Incumbent(problem, new Effort(Duration.ofMinutes(1), 1), Watch.NOBODY);
            Sketch sketch = new Sketch(problem, incumbent, 1);
            sketch.draw();
            if (Flattened.isExact(problem) && incumbent.isAward()) {
                awards++;
                TierTree tree = sketch.tree();
                while (!tree.isDone()) {
                    tree.step();
                }

                long dearer = incumbent.score() - best.orElseThrow().score();
                assertTrue(dearer >= 0 && dearer <= AwardProblem.COST, "dearer by " + dearer);
                assertTrue(incumbent.isProven());
            }
        }
        assertTrue(awards > 40, "only " + awards);
    }
}
