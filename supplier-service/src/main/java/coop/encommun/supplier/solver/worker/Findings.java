package coop.encommun.supplier.solver.worker;

import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.ProblemHash;
import coop.encommun.supplier.solver.Watch.Progress;
import java.util.List;

/** What a worker has found so far. Nothing of it is believed before the checker has seen it. */
final class Findings {

    private static final System.Logger LOG = System.getLogger(Findings.class.getName());
    private static final String SOLVER = "encommun-1 (ended early)";

    private final AwardProblem problem;
    private final long seed;
    private final String hash;
    private AwardResult best;
    private AwardResult end;
    private long bound;

    Findings(AwardProblem problem, long seed) {
        this.problem = problem;
        this.seed = seed;
        this.hash = ProblemHash.of(problem);
        this.bound = leastPossible(problem);
    }

    void sees(Progress progress) {
        bound = Math.max(bound, progress.bound());
    }

    void finds(List<Piece> pieces) {
        Pricing priced = Pricing.of(problem, pieces);
        if (best == null || priced.score() < best.score()) {
            AwardResult found = award(Status.FEASIBLE, pieces, priced.cost(), priced.score(), SOLVER);
            if (isRight(found)) {
                best = found;
            }
        }
    }

    void ends(AwardResult answer) {
        AwardResult named = new AwardResult(
                answer.status(),
                answer.pieces(),
                answer.cost(),
                answer.score(),
                answer.bound(),
                answer.solver(),
                seed,
                hash,
                answer.obstacles());
        if (isRight(named)) {
            end = named;
        }
    }

    /** The end's answer where it holds, else the best award seen, else UNKNOWN. */
    AwardResult result() {
        if (end != null && end.isAward() && (best == null || end.score() <= best.score())) {
            return withBound(end);
        }
        if (best != null) {
            long proven = end != null && end.isAward() ? Math.max(bound, end.bound()) : bound;
            return new AwardResult(
                    Status.FEASIBLE,
                    best.pieces(),
                    best.cost(),
                    best.score(),
                    Math.min(proven, best.score()),
                    best.solver(),
                    seed,
                    hash,
                    List.of());
        }
        return end != null ? end : award(Status.UNKNOWN, List.of(), 0, 0, SOLVER);
    }

    /** With what was proven on the way, where that is more than what was proven in the end. */
    private AwardResult withBound(AwardResult award) {
        return new AwardResult(
                award.status(),
                award.pieces(),
                award.cost(),
                award.score(),
                Math.min(award.score(), Math.max(bound, award.bound())),
                award.solver(),
                seed,
                hash,
                List.of());
    }

    /** The award so far in numbers: what a watch is shown. */
    Progress progress(int percent) {
        return new Progress(
                percent, best == null ? null : best.score(), best == null ? bound : Math.min(bound, best.score()));
    }

    private AwardResult award(Status status, List<Piece> pieces, long cost, long score, String solver) {
        long below = status == Status.UNKNOWN ? bound : Math.min(bound, score);
        return new AwardResult(status, pieces, cost, score, below, solver, seed, hash, List.of());
    }

    private boolean isRight(AwardResult result) {
        List<String> faults = AwardChecker.faults(problem, result);
        if (!faults.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "A worker''s answer is wrong and not used: {0}", faults);
        }
        return faults.isEmpty();
    }

    /** A bound that needs no proof: all bonuses and the worth of all conditional units, at no cost. */
    private static long leastPossible(AwardProblem problem) {
        double least = 0;
        for (AwardProblem.Line line : problem.lines()) {
            least -= line.options().stream()
                    .mapToLong(AwardProblem.Option::worth)
                    .max()
                    .orElse(0);
        }
        for (AwardProblem.Offer offer : problem.offers()) {
            for (AwardProblem.OfferLine line : offer.lines()) {
                least += Math.min(0, (double) line.handicap() * line.cap());
            }
        }
        return (long) Math.floor(least * 1.000001);
    }
}
