package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.Watch;
import java.util.List;

/** The best award so far and the best bound, shared by the threads of one solve; also its clock. */
final class Incumbent {

    /** Kept for what comes after the search, in nanoseconds. */
    private static final long MARGIN = 400_000_000L;

    private final AwardProblem problem;
    private final Watch watch;
    private final long begin = System.nanoTime();
    private final long time;
    private List<Piece> pieces = List.of();
    private long score = Long.MAX_VALUE;
    private long bound = Long.MIN_VALUE;
    private boolean over;
    private long seen;

    Incumbent(AwardProblem problem, Effort effort, Watch watch) {
        this.problem = problem;
        this.watch = watch;
        this.time = effort.time().toNanos() - Math.min(MARGIN, effort.time().toNanos() / 20);
    }

    /** Takes an award that may break limits: only when it is better and the checker finds no fault. */
    boolean offerUnchecked(List<Piece> found) {
        try {
            Pricing pricing = Pricing.of(problem, found);
            return pricing.score() < score()
                    && AwardChecker.faults(problem, result(found, pricing)).isEmpty()
                    && offer(found, pricing.score());
        } catch (IllegalArgumentException outsideTheOffers) {
            return false;
        }
    }

    private static AwardResult result(List<Piece> found, Pricing pricing) {
        return new AwardResult(
                Status.FEASIBLE, found, pricing.cost(), pricing.score(), Long.MIN_VALUE, "", 0, "", List.of());
    }

    /** Takes a better award; whether it was better. */
    synchronized boolean offer(List<Piece> found, long itsScore) {
        if (itsScore >= score) {
            return false;
        }
        pieces = List.copyOf(found);
        score = itsScore;
        watch.finds(pieces);
        tell();
        return true;
    }

    synchronized void proved(long lower) {
        if (lower > bound) {
            bound = lower;
            if (isProven() || System.nanoTime() - seen > 500_000_000L) {
                tell();
            }
        }
    }

    private void tell() {
        seen = System.nanoTime();
        long spent = 100 * (seen - begin) / Math.max(1, time);
        boolean none = score == Long.MAX_VALUE;
        watch.sees(new Watch.Progress((int) Math.min(100, spent), none ? null : score, bound()));
    }

    synchronized List<Piece> pieces() {
        return pieces;
    }

    synchronized long score() {
        return score;
    }

    synchronized boolean isAward() {
        return score != Long.MAX_VALUE;
    }

    /** Never above the score. */
    synchronized long bound() {
        return Math.min(bound, score);
    }

    /** Within one money unit of the bound nothing is left to find. */
    synchronized boolean isProven() {
        return isAward() && score - AwardProblem.COST < bound();
    }

    /** Ends the solve for all threads. */
    synchronized void end() {
        over = true;
    }

    boolean isOver() {
        synchronized (this) {
            if (over) {
                return true;
            }
        }
        return isCut();
    }

    /** Whether the time is over or somebody wants an end. */
    boolean isCut() {
        return secondsLeft() <= 0 || watch.saysStop();
    }

    /** Never below zero. */
    double secondsLeft() {
        return Math.max(0, (time - (System.nanoTime() - begin)) / 1e9);
    }
}
