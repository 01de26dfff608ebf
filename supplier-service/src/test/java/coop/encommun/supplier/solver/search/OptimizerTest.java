package coop.encommun.supplier.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.RandomProblems;
import coop.encommun.supplier.solver.Watch;
import java.time.Duration;
import java.util.Optional;
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

            assertThat(AwardChecker.faults(problem, result)).isEmpty();
            assertThat(result.status() == Status.INFEASIBLE).isEqualTo(best.isEmpty());
            best.ifPresent(one -> assertThat(result.score() - one.score()).isBetween(0L, AwardProblem.COST - 1));
        }
    }

    @Test
    void findsTheBestAwardOfTinyTotalVolumeProblems() {
        SplittableRandom random = Seeds.printed("OptimizerTest, volumes");
        for (int i = 0; i < 60; i++) {
            AwardProblem problem = TinyProblems.byTotalVolume(random);
            Optional<BruteForce.Best> best = BruteForce.best(problem);

            AwardResult result = new Optimizer().award(problem, ENOUGH, Watch.NOBODY);

            assertThat(Flattened.isExact(problem)).isTrue();
            assertThat(result.status()).isEqualTo(best.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE);
            best.ifPresent(one -> assertThat(result.score() - one.score()).isBetween(0L, AwardProblem.COST - 1));
        }
    }

    @Test
    void takesTheSameStepsForTheSameSeed() {
        SplittableRandom random = Seeds.printed("OptimizerTest, twice");
        for (int i = 0; i < 10; i++) {
            AwardProblem problem = RandomProblems.tiny(random);

            AwardResult first = new Optimizer().award(problem, ENOUGH, Watch.NOBODY);
            AwardResult second = new Optimizer().award(problem, ENOUGH, Watch.NOBODY);

            assertThat(second).isEqualTo(first);
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

        assertThat(result.status()).isIn(Status.UNKNOWN, Status.FEASIBLE, Status.OPTIMAL);
        assertThat(AwardChecker.faults(problem, result)).isEmpty();
    }
}
