package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One offer in the model: a column per tier that it may be in (none is 1 when it delivers nothing), and a column per
 * region that it charges for. What is frozen counts as soon as it is in a tier, which it then must be: constants become
 * coefficients of the tier columns.
 */
final class OfferPart {

    final int index;
    final Offer offer;
    final List<OfferTier> tiers;
    final int[] in;
    /** Whether it delivers anything: to branch on that is to branch well. */
    final int delivers;

    final int[] region;
    final List<Seat> seats = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();

    /** Pieces of frozen lines. */
    final List<Piece> frozen;

    OfferPart(MipModel model, Scope scope, int index) {
        this.index = index;
        this.offer = scope.problem.offers().get(index);
        this.frozen = scope.frozen(index);
        long capacity = scope.capacity(index);
        this.tiers = OfferTier.of(offer).stream()
                .map(tier -> tier.upTo(capacity))
                .filter(tier -> scope.restriction.allows(index, tier.position()) && tier.fromVolume() <= capacity)
                .toList();
        this.in = tiers.stream()
                .mapToInt(tier -> model.binary(Money.of(constant(tier))))
                .toArray();
        this.delivers = in.length == 1 ? in[0] : model.binary(0);
        this.region = new int[scope.problem.regions().size()];
        Arrays.fill(region, Seat.NONE);
        for (int r = 0; r < region.length; r++) {
            if (offer.regionCharges().get(r) > 0 && !servesFrozen(r)) {
                region[r] = model.binary(offer.regionCharges().get(r));
            }
        }
    }

    boolean isFrozenIn() {
        return !frozen.isEmpty();
    }

    /** What being in the tier costs before anything that is free to choose. */
    private long constant(OfferTier tier) {
        long sum = Math.addExact(tier.offset(), Math.multiplyExact(offer.fixedCharge(), AwardProblem.COST));
        for (Piece piece : frozen) {
            sum = Math.addExact(sum, goods(tier, piece));
        }
        for (int r = 0; r < offer.regionCharges().size(); r++) {
            if (servesFrozen(r)) {
                sum = Math.addExact(
                        sum, Math.multiplyExact(offer.regionCharges().get(r), AwardProblem.COST));
            }
        }
        return sum;
    }

    private boolean servesFrozen(int r) {
        return frozen.stream()
                .flatMap(piece -> piece.cells().stream())
                .mapToInt(Cell::region)
                .anyMatch(served -> served == r);
    }

    long goods(OfferTier tier, Piece piece) {
        return goods(tier, terms(piece.line()), piece.ordered());
    }

    /** What a quantity of a line costs in a tier, after rebates, but for the tier's offset; a cost. */
    long goods(OfferTier tier, OfferLine terms, long ordered) {
        if (!offer.schedule().from().isEmpty()) {
            return Math.multiplyExact(tier.unitCost(terms), ordered);
        }
        return Segment.of(offer.schedule().kind(), terms, 0, ordered).getLast().cost(ordered);
    }

    OfferLine terms(int line) {
        return offer.lines().stream()
                .filter(terms -> terms.line() == line)
                .findFirst()
                .orElseThrow();
    }

    long frozenVolume() {
        return frozen.stream().mapToLong(Piece::ordered).sum();
    }

    /** Most that it can be ordered of what is free, when nothing but its own terms limits it. */
    long room(Scope scope) {
        return Math.min(
                seats.stream().mapToLong(Seat::most).sum(), Math.max(0, scope.capacity(index) - frozenVolume()));
    }

    boolean hasBroken(int t, double[] point) {
        for (Seat seat : seats) {
            for (Seat.Lane lane : seat.lanes()) {
                if (lane.tier() == t && isBroken(point[lane.column()])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBroken(double quantity) {
        return Math.abs(quantity - Math.rint(quantity)) > 1e-6;
    }

    boolean makeWhole(MipModel model, int t) {
        boolean any = false;
        for (Seat seat : seats) {
            for (Seat.Lane lane : seat.lanes()) {
                if (lane.tier() == t) {
                    any |= model.makeWhole(lane.column());
                }
            }
        }
        return any;
    }
}
