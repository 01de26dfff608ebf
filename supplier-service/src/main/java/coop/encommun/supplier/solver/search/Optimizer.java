package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.mip.Budget;
import coop.encommun.supplier.solver.mip.Infeasibility;
import coop.encommun.supplier.solver.mip.MipAnswer;
import coop.encommun.supplier.solver.mip.Money;
import java.util.List;

/**
 * The engine, in this process: a sketch (Lagrangian bound, search over tiers, first awards), then in two threads the
 * exact program of what the sketch leaves open, and the improvement of the award. The threads do not listen to each
 * other before the end, so that the same seed takes the same steps; the clock only cuts them.
 */
public final class Optimizer implements AwardEngine {

    /** Of each question that an explanation asks. */
    private static final long NODES = 1000;

    @Override
    public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
        Verdict verdict = new Verdict(problem, effort);
        List<Obstacle> evident = Infeasibility.evident(problem);
        return evident.isEmpty()
                ? search(problem, new Incumbent(problem, effort, watch), seed(effort), verdict)
                : verdict.impossible(evident);
    }

    private static AwardResult search(AwardProblem problem, Incumbent incumbent, int seed, Verdict verdict) {
        Sketch sketch = new Sketch(problem, incumbent, seed);
        sketch.draw();
        Improvement improvement = new Improvement(problem, incumbent, sketch, seed);
        improvement.first();
        boolean impossible = sketch.isImpossible();
        MipAnswer exact = null;
        if (!impossible && !incumbent.isProven() && !incumbent.isOver()) {
            sketch.redraw();
            ExactSearch search = new ExactSearch(problem, incumbent, sketch.promising(), seed);
            exact = inTwoThreads(search, improvement, incumbent);
            impossible = !incumbent.isAward() && exact != null && exact.status() == Status.INFEASIBLE;
        }
        if (impossible) {
            Budget rest = new Budget(incumbent.secondsLeft(), NODES, seed, incumbent::isCut);
            return verdict.impossible(Infeasibility.explain(problem, rest));
        }
        return incumbent.isAward() ? verdict.award(pieces(incumbent, exact), incumbent.bound()) : verdict.unknown();
    }

    private static MipAnswer inTwoThreads(ExactSearch search, Improvement improvement, Incumbent incumbent) {
        Work<MipAnswer> exact = Work.begin("award-exact", search::solve);
        Work<Void> improved = Work.begin("award-search", () -> {
            improvement.untilOver();
            return null;
        });
        Grace grace = new Grace();
        while (!incumbent.isOver()
                && !settles(exact)
                && !(exact.isDone() && improved.isDone())
                && !(incumbent.isProven() && grace.isOver())) {
            Pause.briefly();
        }
        incumbent.end();
        long deadline = Work.deadline(incumbent);
        improved.await(deadline);
        exact.await(deadline);
        // What it threw is thrown again only where there is no award to answer with.
        return exact.isDone() && !incumbent.isAward()
                ? exact.answer()
                : exact.result().orElse(null);
    }

    /** Whether the exact program leaves nothing to look for; not when it gave up or failed. */
    private static boolean settles(Work<MipAnswer> exact) {
        return exact.result()
                .map(MipAnswer::status)
                .filter(status -> status == Status.OPTIMAL || status == Status.INFEASIBLE)
                .isPresent();
    }

    /**
     * The exact program's when it is proven, for that does not depend on the clock, even where the other thread came
     * upon one that is better by less than is proven; else the better ones.
     */
    private static List<Piece> pieces(Incumbent incumbent, MipAnswer exactOrNull) {
        boolean exact = exactOrNull != null
                && exactOrNull.status() == Status.OPTIMAL
                && Money.proves(incumbent.score(), exactOrNull.score());
        return exact ? exactOrNull.pieces() : incumbent.pieces();
    }

    private static int seed(Effort effort) {
        return (int) Math.floorMod(effort.seed(), 1_000_000_007L);
    }
}
