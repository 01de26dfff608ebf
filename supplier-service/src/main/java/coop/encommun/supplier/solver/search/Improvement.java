package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.mip.Budget;
import coop.encommun.supplier.solver.mip.Mip;
import coop.encommun.supplier.solver.mip.MipAnswer;

/**
 * Makes the first award better until the time is over: by the search over tiers where that sees the whole problem, else
 * by neighbourhoods.
 */
final class Improvement {

    private static final long NODES = 50;
    private static final double SECONDS = 10;

    private final AwardProblem problem;
    private final Incumbent incumbent;
    private final Sketch sketch;
    private final int seed;
    private final boolean overTiers;
    private NeighbourhoodSearch search;
    private int rounds;

    Improvement(AwardProblem problem, Incumbent incumbent, Sketch sketch, int seed) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.sketch = sketch;
        this.seed = seed;
        this.overTiers = Flattened.isExact(problem);
    }

    /** At most so many steps, while the gap is wider than this fraction of the score. */
    void first(double gap, int steps) {
        for (int i = 0; i < steps && isWider(gap) && !incumbent.isOver(); i++) {
            step();
        }
    }

    void untilOver() {
        while (!incumbent.isOver()) {
            if (incumbent.isAward()) {
                step();
            } else {
                lookForFirst();
            }
        }
    }

    /** Other suppliers, and what can be made of them alone. */
    private void lookForFirst() {
        sketch.search(2 + rounds++ % 4);
        Budget budget = new Budget(Math.min(SECONDS, incumbent.secondsLeft()), NODES, seed, incumbent::isOver);
        MipAnswer answer = Mip.solve(problem, sketch.decided(), budget, null);
        if (answer.isAward()) {
            incumbent.offer(answer.pieces(), answer.score());
        }
    }

    private boolean isWider(double gap) {
        return incumbent.isAward()
                && incumbent.score() - incumbent.bound() > gap * Math.abs((double) incumbent.score());
    }

    private void step() {
        if (overTiers) {
            sketch.search(2 + rounds++ % 4);
            return;
        }
        if (search == null) {
            Neighbourhoods neighbourhoods = new Neighbourhoods(problem, sketch::regret, seed);
            search = new NeighbourhoodSearch(problem, incumbent, neighbourhoods, seed);
        }
        search.step();
    }
}
