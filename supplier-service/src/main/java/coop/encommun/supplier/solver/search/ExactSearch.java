package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.mip.Budget;
import coop.encommun.supplier.solver.mip.Mip;
import coop.encommun.supplier.solver.mip.MipAnswer;
import coop.encommun.supplier.solver.mip.MipWatch;
import coop.encommun.supplier.solver.mip.Money;
import coop.encommun.supplier.solver.mip.Restriction;
import java.util.List;

/** Solves the whole problem, less what cannot be part of a better award, as one program. */
final class ExactSearch implements MipWatch {

    private static final System.Logger LOG = System.getLogger(ExactSearch.class.getName());

    private final AwardProblem problem;
    private final Incumbent incumbent;
    private final Restriction promising;
    /** What was left out scores at least this. */
    private final long outside;

    private final List<Piece> start;
    private final int seed;

    /** @param promising leaves out only what scores no less than the incumbent does now */
    ExactSearch(AwardProblem problem, Incumbent incumbent, Restriction promising, int seed) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.promising = promising;
        this.outside = incumbent.score();
        this.start = incumbent.isAward() ? incumbent.pieces() : null;
        this.seed = seed;
    }

    MipAnswer solve() {
        Budget budget = new Budget(incumbent.secondsLeft(), Long.MAX_VALUE, seed, incumbent::isOver);
        MipAnswer answer = Mip.solve(problem, promising, budget, start, this);
        if (answer.status() == Status.INFEASIBLE) {
            return nothingBetter(answer);
        }
        if (answer.isAward()) {
            found(answer.pieces(), answer.score());
        }
        proved(answer.bound());
        return answer.status() == Status.OPTIMAL && answer.score() > outside ? start() : answer;
    }

    /** Nothing inside: the start is the best there is, unless somebody found what should not be there. */
    private MipAnswer nothingBetter(MipAnswer nothing) {
        if (!incumbent.isAward()) {
            return nothing;
        }
        if (start == null || !Money.proves(incumbent.score(), outside)) {
            LOG.log(System.Logger.Level.WARNING, "an award was found where the exact program says there is none");
            return new MipAnswer(Status.UNKNOWN, List.of(), 0, Long.MIN_VALUE);
        }
        proved(outside);
        return start();
    }

    private MipAnswer start() {
        return new MipAnswer(Status.OPTIMAL, start, outside, outside);
    }

    @Override
    public void found(List<Piece> pieces, long score) {
        incumbent.offer(pieces, score);
    }

    @Override
    public void proved(long bound) {
        incumbent.proved(Math.min(bound, outside));
    }
}
