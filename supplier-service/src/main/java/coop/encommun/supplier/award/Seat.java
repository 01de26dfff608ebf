package coop.encommun.supplier.award;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * An offer that takes part in one search: the regions it may deliver to, and the quantities the search tries for it,
 * largest first.
 */
record Seat(
        int index,
        WholeOffer offer,
        long mask,
        long reach,
        long top,
        long lowestPrice,
        long[] tried,
        boolean complete) {

    /** With pack grids further apart than this, not all quantities next to a tier's edge are tried. */
    private static final int MOST_STEPS = 8;

    private static final int FEW = 48;

    /** Every quantity that could be ordered, if there are not too many. */
    static Seat everyQuantity(int index, WholeOffer offer, long mask, long reach) {
        long top = top(offer, reach);
        long count = top < offer.least() ? 0 : (top - offer.least()) / offer.grid() + 1;
        long[] tried = LongStream.iterate(top, q -> q - offer.grid())
                .limit(Math.min(count, FEW))
                .toArray();
        return new Seat(index, offer, mask, reach, top, offer.lowestPrice(top), tried, count <= FEW);
    }

    /**
     * The quantities near a tier's edges. If two suppliers ordered amounts that are further from all edges than the
     * common grid of the product, moving a common grid step from one to the other would cost nothing more in one of the
     * two directions; so a cheapest split exists in which all but one are near an edge.
     */
    static Seat nearEdges(int index, WholeOffer offer, long mask, long reach, long commonGrid) {
        long top = top(offer, reach);
        long steps = commonGrid / offer.grid();
        boolean complete = steps <= MOST_STEPS;
        LongStream.Builder near = LongStream.builder();
        for (int k = 0; k < offer.from().length; k++) {
            long low = Math.max(offer.least(), offer.roundUp(offer.from()[k]));
            long end = k + 1 < offer.from().length ? offer.from()[k + 1] - 1 : top;
            long high = Math.min(top, offer.roundDown(end));
            for (long step = 0; step < Math.min(steps, MOST_STEPS); step++) {
                near.add(low + step * offer.grid()).add(high - step * offer.grid());
            }
        }
        return of(index, offer, mask, reach, near.build(), complete);
    }

    /** Only these quantities. */
    static Seat of(int index, WholeOffer offer, long mask, long reach, LongStream quantities, boolean complete) {
        long top = top(offer, reach);
        long[] tried = descending(quantities.filter(q -> q >= offer.least() && q <= top));
        return new Seat(index, offer, mask, reach, top, offer.lowestPrice(top), tried, complete);
    }

    private static long top(WholeOffer offer, long reach) {
        return Math.min(offer.roundDown(offer.most()), offer.roundUp(reach));
    }

    private static long[] descending(LongStream quantities) {
        long[] ascending = quantities.distinct().sorted().toArray();
        long[] descending = new long[ascending.length];
        Arrays.setAll(descending, i -> ascending[ascending.length - 1 - i]);
        return descending;
    }
}
