package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.ProblemHash;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.mip.Mip;
import coop.encommun.supplier.solver.mip.MipAnswer;
import java.util.List;

/**
 * The engine, in this process: a sketch (Lagrangian bound, search over tiers, first awards), then in two threads the
 * exact program of what the sketch leaves open, and the improvement of the award. The threads do not listen to each
 * other before the end, so that the same seed takes the same steps; the clock only cuts them.
 */
public final class Optimizer implements AwardEngine {

    /** Above this gap it pays to improve the award before it narrows the exact search. */
    private static final double NARROW = 0.004;

    private static final int FIRST_STEPS = 16;

    /** Items (quantities to decide) of what is otherwise solved at once. */
    private static final int LARGE = 3000;

    @Override
    public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
        Incumbent incumbent = new Incumbent(problem, effort, watch);
        int seed = (int) Math.floorMod(effort.seed(), 1_000_000_007L);
        Sketch sketch = new Sketch(problem, incumbent, seed);
        sketch.draw();
        Improvement improvement = new Improvement(problem, incumbent, sketch, seed);
        if (sketch.itemsLeft() > LARGE) {
            improvement.first(NARROW, FIRST_STEPS);
        }
        if (sketch.isImpossible()) {
            return none(problem, effort, Status.INFEASIBLE);
        }
        MipAnswer exact = null;
        if (!incumbent.isProven() && !incumbent.isOver()) {
            sketch.redraw();
            ExactSearch search = new ExactSearch(problem, incumbent, sketch.promising(), seed);
            exact = inTwoThreads(search, improvement, incumbent);
        }
        return result(problem, effort, incumbent, exact);
    }

    private static MipAnswer inTwoThreads(ExactSearch search, Improvement improvement, Incumbent incumbent) {
        Work<MipAnswer> exact = Work.begin("award-exact", search::solve);
        Work<Void> improved = Work.begin("award-search", () -> {
            improvement.untilOver();
            return null;
        });
        while (!exact.isDone() && !incumbent.isOver()) {
            Pause.briefly();
        }
        boolean settled = exact.isDone() && exact.answer().status() != Status.UNKNOWN;
        if (settled) {
            incumbent.end();
        }
        improved.await(incumbent);
        exact.await(incumbent);
        return exact.isDone() ? exact.answer() : null;
    }

    private static AwardResult result(AwardProblem problem, Effort effort, Incumbent incumbent, MipAnswer exactOrNull) {
        boolean ended = exactOrNull != null;
        if (!incumbent.isAward()) {
            boolean proven = ended && exactOrNull.status() == Status.INFEASIBLE;
            return none(problem, effort, proven ? Status.INFEASIBLE : Status.UNKNOWN);
        }
        boolean proven = incumbent.isProven();
        boolean exact = proven && ended && exactOrNull.status() == Status.OPTIMAL;
        List<Piece> pieces =
                exact && exactOrNull.score() <= incumbent.score() ? exactOrNull.pieces() : incumbent.pieces();
        Pricing pricing = Pricing.of(problem, pieces);
        return new AwardResult(
                proven ? Status.OPTIMAL : Status.FEASIBLE,
                pieces,
                pricing.cost(),
                pricing.score(),
                proven ? pricing.score() : incumbent.bound(),
                solver(),
                effort.seed(),
                ProblemHash.of(problem),
                List.of());
    }

    private static AwardResult none(AwardProblem problem, Effort effort, Status status) {
        List<Obstacle> obstacles = status == Status.INFEASIBLE ? List.of(new Obstacle.SuppliersTooTight()) : List.of();
        return new AwardResult(status, List.of(), 0, 0, 0, solver(), effort.seed(), ProblemHash.of(problem), obstacles);
    }

    private static String solver() {
        return "encommun-1 " + Mip.solver();
    }
}
