package coop.encommun.supplier.solver;

import static java.math.BigInteger.ZERO;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks and prices what one offer was awarded; the independent half of {@link AwardChecker} that knows of money. */
final class OfferCheck {

    private static final BigInteger COST = BigInteger.valueOf(AwardProblem.COST);

    private final AwardProblem problem;
    private final int index;
    private final Offer offer;
    private final List<Piece> pieces;
    private final Faults faults;
    private BigInteger cost = ZERO;
    private BigInteger score = ZERO;

    OfferCheck(AwardProblem problem, int index, List<Piece> pieces, Faults faults) {
        this.problem = problem;
        this.index = index;
        this.offer = problem.offers().get(index);
        this.pieces = pieces;
        this.faults = faults;
    }

    BigInteger cost() {
        return cost;
    }

    BigInteger score() {
        return score;
    }

    void check() {
        Map<Integer, OfferLine> offered =
                offer.lines().stream().collect(Collectors.toMap(OfferLine::line, line -> line, (one, other) -> one));
        boolean known = pieces.stream().allMatch(piece -> offered.containsKey(piece.line()));
        faults.unless(known, "offer %d gets a line it does not contain", index);
        if (!known) {
            return;
        }
        pieces.forEach(piece -> checkPiece(piece, offered.get(piece.line())));
        BigInteger volume = AwardChecker.sum(
                pieces.stream().map(piece -> big(piece.ordered())).toList());
        faults.unless(volume.compareTo(big(offer.capacity())) <= 0, "offer %d: over capacity", index);
        faults.unless(volume.compareTo(big(offer.minimumVolume())) >= 0, "offer %d: below its minimum volume", index);
        price(offered, volume);
    }

    private void checkPiece(Piece piece, OfferLine line) {
        BigInteger ordered = big(piece.ordered());
        BigInteger surplus = ordered.subtract(AwardChecker.delivered(piece));
        boolean packed =
                piece.ordered() % line.pack() == 0 && surplus.signum() >= 0 && surplus.compareTo(big(line.pack())) < 0;
        faults.unless(packed, "offer %d, line %d: not the least whole packs", index, piece.line());
        faults.unless(piece.ordered() <= line.cap(), "offer %d, line %d: over the cap", index, piece.line());
        faults.unless(piece.ordered() >= line.minimum(), "offer %d, line %d: below the minimum", index, piece.line());
        Set<Integer> regions = new HashSet<>();
        for (Cell cell : piece.cells()) {
            faults.unless(regions.add(cell.region()), "offer %d, line %d: a region twice", index, piece.line());
            faults.unless(offer.serves(cell.region()), "offer %d does not serve region %d", index, cell.region());
        }
    }

    private void price(Map<Integer, OfferLine> offered, BigInteger volume) {
        BigInteger list = ZERO;
        BigInteger others = ZERO;
        for (Piece piece : pieces) {
            OfferLine line = offered.get(piece.line());
            BigInteger ordered = big(piece.ordered());
            list = list.add(ordered.multiply(big(line.tiers().getFirst().price())));
            others = others.add(ordered.multiply(big(line.handicap())));
            if (piece.option() != Piece.SPLIT) {
                others = others.subtract(big(option(piece).worth()));
            }
        }
        int tier = offer.schedule().from().isEmpty() ? 0 : tier(isOnSpend() ? list : volume);
        BigInteger goods = goods(offered, volume, list, tier);
        BigInteger least = big(offer.minimumSpend()).multiply(COST);
        faults.unless(goods.compareTo(least) >= 0, "offer %d: below its minimum spend", index);
        for (Piece piece : pieces) {
            boolean holds = piece.option() == Piece.SPLIT
                    || option(piece).tier() < 0
                    || option(piece).tier() == tier;
            faults.unless(holds, "offer %d, line %d: the option needs another tier", index, piece.line());
        }
        cost = goods.add(charges().multiply(COST));
        score = cost.add(others);
    }

    /** Goods after rebates, as a cost. */
    private BigInteger goods(Map<Integer, OfferLine> offered, BigInteger volume, BigInteger list, int tier) {
        Schedule schedule = offer.schedule();
        return switch (schedule.kind()) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL, TOTAL_VOLUME_ALL_UNITS -> {
                BigInteger sum = ZERO;
                for (Piece piece : pieces) {
                    sum = sum.add(onLine(offered.get(piece.line()).tiers(), big(piece.ordered()), tier));
                }
                yield sum.multiply(COST);
            }
            case TOTAL_VOLUME_INCREMENTAL -> {
                // Every line's price falls by the same per unit, so any line tells what a unit in a tier saves.
                List<Tier> tiers = offered.get(pieces.getFirst().line()).tiers();
                BigInteger sum = list;
                for (int r = 0; r <= tier; r++) {
                    BigInteger saves = big(tiers.getFirst().price())
                            .subtract(big(tiers.get(r).price()));
                    sum = sum.subtract(saves.multiply(within(r, tier, volume)));
                }
                yield sum.multiply(COST);
            }
            case SPEND_ALL_UNITS -> list.multiply(kept(tier));
            case SPEND_INCREMENTAL -> {
                BigInteger sum = ZERO;
                for (int r = 0; r <= tier; r++) {
                    sum = sum.add(within(r, tier, list).multiply(kept(r)));
                }
                yield sum;
            }
        };
    }

    private BigInteger onLine(List<Tier> tiers, BigInteger ordered, int totalTier) {
        if (offer.schedule().kind() == Schedule.Kind.TOTAL_VOLUME_ALL_UNITS) {
            return ordered.multiply(big(tiers.get(totalTier).price()));
        }
        BigInteger sum = ZERO;
        for (int r = tiers.size() - 1; r >= 0; r--) {
            BigInteger beyond = ordered.subtract(big(tiers.get(r).from()));
            if (beyond.signum() >= 0 && offer.schedule().kind() == Schedule.Kind.LINE_ALL_UNITS) {
                return ordered.multiply(big(tiers.get(r).price()));
            }
            // Incremental, from the top: units beyond this tier's start cost its price instead of the one below.
            long below = r == 0 ? 0 : tiers.get(r - 1).price();
            sum = sum.add(beyond.max(ZERO).multiply(big(tiers.get(r).price()).subtract(big(below))));
        }
        return sum;
    }

    /** How much of the volume (or money) that ends in tier {@code last} lies in tier {@code r}. */
    private BigInteger within(int r, int last, BigInteger volume) {
        List<Long> from = offer.schedule().from();
        return (r == last ? volume : big(from.get(r + 1))).subtract(big(from.get(r)));
    }

    private int tier(BigInteger volume) {
        List<Long> from = offer.schedule().from();
        int tier = from.size() - 1;
        while (tier > 0 && volume.compareTo(big(from.get(tier))) < 0) {
            tier--;
        }
        return tier;
    }

    private boolean isOnSpend() {
        return !offer.schedule().rebateBp().isEmpty();
    }

    private BigInteger kept(int tier) {
        return COST.subtract(big(offer.schedule().rebateBp().get(tier)));
    }

    private BigInteger charges() {
        BigInteger sum = big(offer.fixedCharge());
        for (int region = 0; region < problem.regions().size(); region++) {
            int here = region;
            if (pieces.stream().flatMap(piece -> piece.cells().stream()).anyMatch(cell -> cell.region() == here)) {
                sum = sum.add(big(offer.regionCharges().get(region)));
            }
        }
        return sum;
    }

    private Option option(Piece piece) {
        return problem.lines().get(piece.line()).options().get(piece.option());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
