package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.mip.Budget;
import coop.encommun.supplier.solver.mip.Mip;
import coop.encommun.supplier.solver.mip.MipAnswer;
import coop.encommun.supplier.solver.mip.Restriction;
import java.util.Arrays;
import java.util.List;

/**
 * Makes an award better by solving a part of it exactly, again and again. Each kind of part grows while it is solved to
 * the end and shrinks when it is not. It keeps an award of its own, so that the same seed takes the same steps whatever
 * other threads find.
 */
final class NeighbourhoodSearch {

    private static final int KINDS = 4;
    private static final long NODES = 150;
    private static final double SECONDS = 10;

    private final AwardProblem problem;
    private final Incumbent incumbent;
    private final Neighbourhoods neighbourhoods;
    private final int seed;
    private final double[] share = new double[KINDS];
    private List<Piece> award;
    private long score;
    private int step;

    NeighbourhoodSearch(AwardProblem problem, Incumbent incumbent, Neighbourhoods neighbourhoods, int seed) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.neighbourhoods = neighbourhoods;
        this.seed = seed;
        this.award = incumbent.pieces();
        this.score = Pricing.of(problem, award).score();
        Arrays.fill(share, Math.clamp(40.0 / problem.lines().size(), 0.05, 1));
    }

    /** Solves one part. */
    void step() {
        int kind = step++ % KINDS;
        Budget budget = new Budget(Math.min(SECONDS, incumbent.secondsLeft()), NODES, seed + step, incumbent::isOver);
        MipAnswer answer = Mip.solve(problem, part(kind), budget, award);
        if (answer.isAward() && answer.score() < score) {
            award = answer.pieces();
            score = answer.score();
            incumbent.offer(award, score);
        }
        share[kind] = Math.clamp(share[kind] * (answer.status() == Status.OPTIMAL ? 1.15 : 0.85), 0.02, 1);
    }

    private Restriction part(int kind) {
        return switch (kind) {
            case 0 -> neighbourhoods.lines(award, share[kind], 1);
            case 1 -> neighbourhoods.suppliers(award, 2, share[kind], 2);
            case 2 -> neighbourhoods.suppliers(award, 3, share[kind], 1);
            default -> neighbourhoods.suppliers(award, 1, share[kind], 4);
        };
    }
}
