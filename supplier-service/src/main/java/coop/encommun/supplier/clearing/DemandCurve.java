package coop.encommun.supplier.clearing;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What the co-ops want of one product: steps "so many units if the unit price is at most the limit", in any order, any
 * number of them at the same limit. Prices and quantities are whole numbers in their smallest units.
 */
public final class DemandCurve {

    /** The limit of a firm step: wanted at any price. */
    public static final long FIRM = Long.MAX_VALUE;

    private final int[] regions; // null: all in region 0
    private final long[] limits;
    private final long[] quantities;

    private DemandCurve(int[] regions, long[] limits, long[] quantities) {
        if (limits.length != quantities.length || (regions != null && regions.length != limits.length)) {
            throw new IllegalArgumentException("a step has one limit and one quantity");
        }
        this.regions = regions;
        this.limits = limits;
        this.quantities = quantities;
        checkTotal(quantities);
    }

    /** Steps of one region, number 0. The arrays are taken over, not copied: millions of steps are one curve. */
    public static DemandCurve of(long[] limits, long[] quantities) {
        return new DemandCurve(null, limits, quantities);
    }

    /** The same with the region of each step. */
    public static DemandCurve of(int[] regions, long[] limits, long[] quantities) {
        return new DemandCurve(regions, limits, quantities);
    }

    /** The steps of these regions alone. */
    public DemandCurve within(IntPredicate served) {
        int[] kept = new int[size()];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            if (served.test(region(i))) {
                kept[n++] = i;
            }
        }
        if (n == kept.length) {
            return this;
        }
        int[] steps = Arrays.copyOf(kept, n);
        return new DemandCurve(
                Arrays.stream(steps).map(this::region).toArray(),
                Arrays.stream(steps).mapToLong(this::limit).toArray(),
                Arrays.stream(steps).mapToLong(this::quantity).toArray());
    }

    /** Quantity wanted in any case. */
    public long firm() {
        return demandAt(FIRM);
    }

    /** Quantity wanted at this unit price: all steps whose limit is not below it. */
    public long demandAt(long price) {
        long demand = 0;
        for (int i = 0; i < limits.length; i++) {
            demand += limits[i] >= price ? quantities[i] : 0;
        }
        return demand;
    }

    /**
     * Quantity wanted at each of these prices, which must not rise. One pass: each step falls into the bucket of the
     * first price it accepts, found by halving; then one running sum. O(steps × log prices).
     */
    public long[] demandAt(long[] fallingPrices) {
        long[] newly = new long[fallingPrices.length + 1];
        for (int i = 0; i < limits.length; i++) {
            newly[firstAccepted(fallingPrices, limits[i])] += quantities[i];
        }
        for (int r = 1; r < fallingPrices.length; r++) {
            newly[r] += newly[r - 1];
        }
        return Arrays.copyOf(newly, fallingPrices.length);
    }

    public int size() {
        return limits.length;
    }

    /** Read only. */
    long[] limits() {
        return limits;
    }

    /** Read only. */
    long[] quantities() {
        return quantities;
    }

    int region(int step) {
        return regions == null ? 0 : regions[step];
    }

    long limit(int step) {
        return limits[step];
    }

    long quantity(int step) {
        return quantities[step];
    }

    /** Halves without a branch that a processor could guess wrong: limits come in no order. */
    private static int firstAccepted(long[] fallingPrices, long limit) {
        int first = 0;
        int left = fallingPrices.length;
        while (left > 0) {
            int half = (left + 1) >>> 1;
            first += fallingPrices[first + half - 1] > limit ? half : 0;
            left -= half;
        }
        return first;
    }

    /** No sum of steps can overflow when their total does not. */
    private static void checkTotal(long[] quantities) {
        long total = 0;
        for (long quantity : quantities) {
            total += quantity;
            if (quantity < 0 || total < 0) {
                throw new IllegalArgumentException("quantities are not negative and their sum is a long");
            }
        }
    }
}
