package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Violation;
import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.ProblemHash;
import coop.encommun.supplier.solver.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets the engine work on a scenario and trusts nothing it says: every answer is recomputed before it counts. */
@ApplicationScoped
class ScenarioSolver {
    private static final Logger LOG = Logger.getLogger(ScenarioSolver.class);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final AwardEngine engine;

    ScenarioSolver(AwardEngine engine) {
        this.engine = engine;
    }

    /** How a computation ended. */
    sealed interface Outcome {
        record Solved(ScenarioResult result) implements Outcome {}

        record Failed(ScenarioFailure why) implements Outcome {}
    }

    /** Holds neither a transaction nor a lock. */
    Outcome solve(Task task, Watch watch) {
        long started = System.nanoTime();
        try {
            List<Violation> against = task.open().reasonsAgainst(task.plan().terms());
            if (!against.isEmpty()) {
                return new Outcome.Solved(ScenarioResult.unmeetable(task.plan().seed(), against));
            }
            AwardProblem problem = task.open().problem(task.plan().terms());
            AwardResult result = engine.award(problem, task.plan().effort(), watch);
            List<String> faults = faults(problem, result);
            if (!faults.isEmpty()) {
                LOG.errorf("WRONG AWARD by %s for %s: %s", result.solver(), name(task), faults);
                return new Outcome.Failed(ScenarioFailure.WRONG_ANSWER);
            }
            BigDecimal seconds = BigDecimal.valueOf((System.nanoTime() - started) / NANOS_PER_MILLI, 3);
            return new Outcome.Solved(ScenarioResult.of(task, problem, result, seconds));
        } catch (ArithmeticException e) {
            LOG.warnf("%s is beyond the exact range: %s", name(task), e.getMessage());
            return new Outcome.Failed(ScenarioFailure.BEYOND_LIMITS);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.errorf(e, "%s could not be solved", name(task));
            return new Outcome.Failed(ScenarioFailure.SOLVER_FAILED);
        }
    }

    /** What is wrong with an answer, in words for the log; empty when it is right. */
    static List<String> faults(AwardProblem problem, AwardResult result) {
        List<String> faults = new ArrayList<>(AwardChecker.faults(problem, result));
        if (!ProblemHash.of(problem).equals(result.problemHash())) {
            faults.add("it answers another problem");
        }
        return faults;
    }

    private static String name(Task task) {
        return "scenario %s of negotiation %s"
                .formatted(task.claim().scenarioId(), task.open().negotiationId());
    }
}
