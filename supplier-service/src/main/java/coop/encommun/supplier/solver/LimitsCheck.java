package coop.encommun.supplier.solver;

import static java.math.BigInteger.ZERO;

import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import coop.encommun.supplier.solver.Limits.Pair;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the limits over the whole award; a part of {@link AwardChecker}. */
final class LimitsCheck {

    private final AwardProblem problem;
    private final Limits limits;
    private final List<Piece> pieces;
    private final Faults faults;
    private final Map<Integer, BigInteger> shares = new TreeMap<>();

    LimitsCheck(AwardProblem problem, List<Piece> pieces, Faults faults) {
        this.problem = problem;
        this.limits = problem.limits();
        this.pieces = pieces;
        this.faults = faults;
    }

    void check() {
        checkShares();
        faults.unless(
                limits.maxSuppliers() == 0 || shares.size() <= limits.maxSuppliers(),
                "%d suppliers are too many",
                shares.size());
        for (Pair pair : limits.forced()) {
            faults.unless(isAwarded(pair), "offer %d must get line %d", pair.offer(), pair.line());
        }
        for (Pair pair : limits.forbidden()) {
            faults.unless(!isAwarded(pair), "offer %d must not get line %d", pair.offer(), pair.line());
        }
    }

    private void checkShares() {
        for (Piece piece : pieces) {
            BigInteger weight =
                    BigInteger.valueOf(problem.lines().get(piece.line()).weight());
            shares.merge(piece.offer(), weight.multiply(AwardChecker.delivered(piece)), BigInteger::add);
        }
        BigInteger whole = AwardChecker.sum(shares.values());
        shares.forEach((offer, share) -> {
            boolean within = AwardChecker.against(share, limits.maxSharePct(), whole) <= 0;
            faults.unless(within, "offer %d exceeds its share of the whole", offer);
        });
        for (MinimumShare least : limits.minimumShares()) {
            BigInteger share = ZERO;
            for (int offer : least.offers()) {
                share = share.add(shares.getOrDefault(offer, ZERO));
            }
            boolean enough = AwardChecker.against(share, least.pct(), whole) >= 0;
            faults.unless(enough, "less than %d %% for %s", least.pct(), least.name());
        }
    }

    private boolean isAwarded(Pair pair) {
        return pieces.stream()
                .anyMatch(piece ->
                        piece.offer() == pair.offer() && (pair.line() == Pair.ANY_LINE || pair.line() == piece.line()));
    }
}
