package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.mip.Budget;
import coop.encommun.supplier.solver.mip.Mip;
import coop.encommun.supplier.solver.mip.MipAnswer;

/**
 * Makes the first award better until the time is over: by a tree over tiers where flows see the whole problem, else by
 * neighbourhoods.
 */
final class Improvement {

    /** Above this gap it pays to improve the award before it narrows the exact search. */
    private static final double FAR = 0.004;

    private static final int FIRST_STEPS = 16;

    /** Items (quantities to decide) of what is otherwise solved at once. */
    private static final int LARGE = 3000;

    private static final long NODES = 50;
    private static final double SECONDS = 10;

    private final AwardProblem problem;
    private final Incumbent incumbent;
    private final Sketch sketch;
    private final int seed;
    private boolean overTiers;
    private TierTree tree;
    private NeighbourhoodSearch search;
    private int rounds;

    Improvement(AwardProblem problem, Incumbent incumbent, Sketch sketch, int seed) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.sketch = sketch;
        this.seed = seed;
        this.overTiers = Flattened.isExact(problem);
    }

    /** What is worth doing before the exact program: until the award is near the bound, or for so much work. */
    void first() {
        if (overTiers && incumbent.isAward()) {
            for (int node = 0; overTiers && node < sketch.firstNodes() && !isDone(); node++) {
                step();
            }
        } else if (sketch.itemsLeft() > LARGE) {
            for (int i = 0; i < FIRST_STEPS && isFar() && !isDone(); i++) {
                step();
            }
        }
    }

    void untilOver() {
        while (!isDone()) {
            if (incumbent.isAward()) {
                step();
            } else {
                lookForFirst();
            }
        }
    }

    private boolean isDone() {
        return incumbent.isOver() || incumbent.isProven();
    }

    private boolean isFar() {
        double gap = (double) incumbent.score() - incumbent.bound();
        return incumbent.isAward() && gap > FAR * Math.abs((double) incumbent.score());
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

    private void step() {
        if (overTiers) {
            tree = tree == null ? sketch.tree() : tree;
            tree.step();
            if (tree.isDone()) {
                // Without a proof the neighbourhoods go on.
                overTiers = false;
                tree = null;
            }
            return;
        }
        if (search == null) {
            Neighbourhoods neighbourhoods = new Neighbourhoods(problem, sketch::regret, seed);
            search = new NeighbourhoodSearch(problem, incumbent, neighbourhoods, seed);
        }
        search.step();
    }
}
