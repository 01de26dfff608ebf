package coop.encommun.supplier.award;

/**
 * One product split over its offers.
 *
 * @param bound no split over the same routes costs less; equal to the cost when proven cheapest
 * @param ordered by index of the product's offers, 0 = not awarded
 * @param regions what each offer delivers: [offer][region]
 */
record Split(long cost, long bound, long[] ordered, long[][] regions) {

    boolean isProven() {
        return bound >= cost;
    }

    /** The regions, as bits, that the offer delivers to. */
    long served(int offer) {
        long bits = 0;
        for (int r = 0; r < regions[offer].length; r++) {
            bits |= regions[offer][r] > 0 ? 1L << r : 0;
        }
        return bits;
    }
}
