package coop.encommun.supplier.solver.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.RandomProblems;
import coop.encommun.supplier.solver.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimizerTest {

    private static final Effort ENOUGH = new Effort(Duration.ofMinutes(1), 7);

    @Test
    void findsTheBestAwardOfTinyProblems() {
        SplittableRandom random = Seeds.printed("OptimizerTest");
        for (int i = 0; i < 60; i++) {
            AwardProblem problem = RandomProblems.tiny(random);
            Optional<BruteForce.Best> best = BruteForce.best(problem);

            AwardResult result = new Optimizer().award(problem, ENOUGH, Watch.NOBODY);

            assertEquals(List.of(), AwardChecker.faults(problem, result));
            assertEquals(best.isEmpty(), result.status() == Status.INFEASIBLE);
            best.ifPresent(one -> assertWithinAMoneyUnit(result.score() - one.score()));
        }
    }

    @Test
    void findsTheBestAwardOfTinyTotalVolumeProblems() {
        SplittableRandom random = Seeds.printed("OptimizerTest, volumes");
        for (int i = 0; i < 60; i++) {
            AwardProblem problem = TinyProblems.byTotalVolume(random);
            Optional<BruteForce.Best> best = BruteForce.best(problem);

            AwardResult result = new Optimizer().award(problem, ENOUGH, Watch.NOBODY);

            assertEquals(problem.limits().maxSuppliers() == 0, Flattened.isExact(problem));
            assertEquals(best.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE, result.status());
            best.ifPresent(one -> assertWithinAMoneyUnit(result.score() - one.score()));
        }
    }

    @Test
    void takesTheSameStepsForTheSameSeed() {
        SplittableRandom random = Seeds.printed("OptimizerTest, twice");
        for (int i = 0; i < 10; i++) {
            AwardProblem problem = RandomProblems.tiny(random);

            AwardResult first = new Optimizer().award(problem, ENOUGH, Watch.NOBODY);
            AwardResult second = new Optimizer().award(problem, ENOUGH, Watch.NOBODY);

            assertEquals(first, second);
        }
    }

    @Test
    void endsWhenTold() {
        AwardProblem problem = TinyProblems.byTotalVolume(new SplittableRandom(1));
        Watch impatient = new Watch() {
            @Override
            public void sees(Progress progress) {
                // it does not look
            }

            @Override
            public boolean saysStop() {
                return true;
            }
        };

        AwardResult result = new Optimizer().award(problem, ENOUGH, impatient);

        assertTrue(
                Set.of(Status.UNKNOWN, Status.FEASIBLE, Status.OPTIMAL).contains(result.status()),
                () -> result.status().toString());
        assertEquals(List.of(), AwardChecker.faults(problem, result));
    }

    private static void assertWithinAMoneyUnit(long dearer) {
        assertTrue(dearer >= 0 && dearer < AwardProblem.COST, () -> "dearer by " + dearer);
    }
}
