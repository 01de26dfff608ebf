package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.List;
import java.util.stream.IntStream;

/** The rules once more, naively: what a test holds the checker and the engines against. */
final class BruteRules {

    private BruteRules() {}

    /** What a piece must keep by itself: offered, served, within cap and minimum. */
    static boolean keepsLine(AwardProblem problem, Piece piece) {
        Offer offer = problem.offers().get(piece.offer());
        return piece.cells().stream().allMatch(cell -> offer.regionCharges().get(cell.region()) >= 0)
                && offer.lines().stream()
                        .filter(line -> line.line() == piece.line())
                        .anyMatch(line -> line.minimum() <= piece.ordered() && piece.ordered() <= line.cap());
    }

    /** Whether pieces that award every line wholly keep all the rest. */
    static boolean keeps(AwardProblem problem, List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> keepsLine(problem, piece) && keepsLineLimits(problem, piece, pieces))
                && IntStream.range(0, problem.offers().size()).allMatch(offer -> keepsOffer(problem, offer, pieces))
                && keepsLimits(problem, pieces);
    }

    private static boolean keepsLineLimits(AwardProblem problem, Piece piece, List<Piece> pieces) {
        Line line = problem.lines().get(piece.line());
        List<Piece> same =
                pieces.stream().filter(other -> other.line() == piece.line()).toList();
        long all = same.stream().mapToLong(Piece::delivered).sum();
        return (line.maxSuppliers() == 0 || same.size() <= line.maxSuppliers())
                && piece.delivered() * 100 <= line.maxSharePct() * all;
    }

    private static boolean keepsOffer(AwardProblem problem, int index, List<Piece> pieces) {
        Offer offer = problem.offers().get(index);
        List<Piece> its =
                pieces.stream().filter(piece -> piece.offer() == index).toList();
        if (its.isEmpty()) {
            return true;
        }
        long volume = its.stream().mapToLong(Piece::ordered).sum();
        BrutePrice price = BrutePrice.of(problem, its);
        return volume <= offer.capacity()
                && volume >= offer.minimumVolume()
                && price.goods() >= offer.minimumSpend() * AwardProblem.COST
                && its.stream().allMatch(piece -> keepsTier(problem, piece, price.tier()));
    }

    private static boolean keepsTier(AwardProblem problem, Piece piece, int tier) {
        if (piece.option() < 0) {
            return true;
        }
        Option option = problem.lines().get(piece.line()).options().get(piece.option());
        return option.tier() < 0 || option.tier() == tier;
    }

    private static boolean keepsLimits(AwardProblem problem, List<Piece> pieces) {
        Limits limits = problem.limits();
        long suppliers = pieces.stream().mapToInt(Piece::offer).distinct().count();
        long whole = share(problem, pieces, List.of());
        return (limits.maxSuppliers() == 0 || suppliers <= limits.maxSuppliers())
                && pieces.stream()
                        .allMatch(piece ->
                                share(problem, pieces, List.of(piece.offer())) * 100 <= limits.maxSharePct() * whole)
                && limits.minimumShares().stream()
                        .allMatch(least -> !least.offers().isEmpty()
                                ? share(problem, pieces, List.copyOf(least.offers())) * 100 >= least.pct() * whole
                                : least.pct() == 0)
                && limits.forced().stream().allMatch(pair -> pieces.stream().anyMatch(piece -> is(pair, piece)))
                && limits.forbidden().stream().noneMatch(pair -> pieces.stream().anyMatch(piece -> is(pair, piece)));
    }

    /** Weighted quantity of these offers; of all when none are named. */
    private static long share(AwardProblem problem, List<Piece> pieces, List<Integer> offers) {
        return pieces.stream()
                .filter(piece -> offers.isEmpty() || offers.contains(piece.offer()))
                .mapToLong(piece ->
                        piece.delivered() * problem.lines().get(piece.line()).weight())
                .sum();
    }

    private static boolean is(Limits.Pair pair, Piece piece) {
        return pair.offer() == piece.offer() && (pair.line() < 0 || pair.line() == piece.line());
    }

    static OfferLine offered(AwardProblem problem, Piece piece) {
        return problem.offers().get(piece.offer()).lines().stream()
                .filter(line -> line.line() == piece.line())
                .findFirst()
                .orElseThrow();
    }
}
