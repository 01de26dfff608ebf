package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;

/**
 * Makes the first award better until the time is over: by the search over tiers where that sees the whole problem, else
 * by neighbourhoods.
 */
final class Improvement {

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
                Pause.briefly();
            }
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
