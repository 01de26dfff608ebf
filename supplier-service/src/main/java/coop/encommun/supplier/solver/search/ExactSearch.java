package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.mip.Budget;
import coop.encommun.supplier.solver.mip.Mip;
import coop.encommun.supplier.solver.mip.MipAnswer;
import coop.encommun.supplier.solver.mip.MipWatch;
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
        if (answer.isAward()) {
            found(answer.pieces(), answer.score());
        }
        return answer.status() == Status.INFEASIBLE ? nothing(answer) : proven(answer);
    }

    private MipAnswer proven(MipAnswer answer) {
        proved(answer.bound());
        return answer;
    }

    /** Nothing inside: the start is the best there is, unless somebody found what should not be there. */
    private MipAnswer nothing(MipAnswer answer) {
        if (incumbent.score() < outside) {
            LOG.log(System.Logger.Level.WARNING, "an award was found where the exact program says there is none");
            return new MipAnswer(Status.UNKNOWN, List.of(), 0, Long.MIN_VALUE);
        }
        if (start != null) {
            proved(outside);
        }
        return answer;
    }

    @Override
    public void found(List<Piece> pieces, long score) {
        incumbent.offer(pieces, score);
        endWhenProven();
    }

    @Override
    public void proved(long bound) {
        incumbent.proved(Math.min(bound, outside));
        endWhenProven();
    }

    private void endWhenProven() {
        if (incumbent.isProven()) {
            incumbent.end();
        }
    }
}
