package coop.encommun.supplier.scenario;

import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.search.Optimizer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Finds the best award at once but does not know it: goes on, 40 % done and with a bound of 3000.00, until it is stopped. */
final class Patient implements AwardEngine {
    private static final long BOUND = 3000L * 100 * AwardProblem.COST;
    private static final long PAUSE = 10_000_000;

    @Override
    public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
        AwardResult best = new Optimizer().award(problem, effort, Watch.NOBODY);
        while (!watch.saysStop()) {
            watch.sees(new Watch.Progress(40, best.score(), BOUND));
            LockSupport.parkNanos(PAUSE);
        }
        return new AwardResult(
                AwardResult.Status.FEASIBLE,
                best.pieces(),
                best.cost(),
                best.score(),
                BOUND,
                best.solver(),
                best.seed(),
                best.problemHash(),
                List.of());
    }
}
