package coop.encommun.purchasing.saving;

import java.util.Arrays;

/** A knapsack: the most that any group of a volume pays, for every volume in buckets. */
record MostPaid(long[] byVolume) {

    /** Additions up to which it is done: about a second. */
    static final long MOST_WORK = 1_000_000_000L;

    private static final long MOST_BUCKETS = 1_000_000;
    private static final long NO_GROUP = Long.MIN_VALUE / 2;

    static boolean isWithinReach(Buckets buckets) {
        return buckets.total() <= MOST_BUCKETS && buckets.total() * buckets.sizes().length <= MOST_WORK;
    }

    /** @param amounts of each co-op; those that take nothing are left out */
    static MostPaid of(Buckets buckets, long[] amounts) {
        long[] most = new long[Math.toIntExact(buckets.total() + 1)];
        Arrays.fill(most, NO_GROUP);
        most[0] = 0;
        int top = 0;
        for (int i = 0; i < amounts.length; i++) {
            int size = Math.toIntExact(buckets.sizes()[i]);
            for (int w = size == 0 ? -1 : top; w >= 0; w--) {
                most[w + size] = Math.max(most[w + size], most[w] + amounts[i]);
            }
            top += size;
        }
        return new MostPaid(most);
    }

    /** The most that a group pays beyond what its volume costs; over all groups but nobody and everybody. */
    long excessOver(Buckets costing, Payments unit) {
        long[] costs = costing.costs();
        long largest = Long.MIN_VALUE;
        for (int w = 1; w < byVolume.length - 1; w++) {
            if (isSomebody(w)) {
                largest = Math.max(largest, byVolume[w] - unit.inSameUnit(costs[w]));
            }
        }
        return largest;
    }

    /** The most that a group of a volume from {@code first} and below {@code end} pays; the same groups. */
    long within(int first, int end) {
        long largest = Long.MIN_VALUE;
        for (int w = Math.max(1, first); w < Math.min(end, byVolume.length - 1); w++) {
            largest = isSomebody(w) ? Math.max(largest, byVolume[w]) : largest;
        }
        return largest;
    }

    private boolean isSomebody(int volume) {
        return byVolume[volume] > NO_GROUP / 2;
    }
}
