package coop.encommun.supplier.clearing;

/**
 * Answers "how much is wanted at this price" quickly, for prices within a range. The steps are counted into buckets of
 * equal width; where a bucket is wider than one price and a question falls inside it, that bucket alone is divided
 * again. So one pass is enough for most curves, and no order of limits costs more than sorting would.
 */
final class DemandIndex {
    private static final int MOST_BUCKETS = 1 << 20;
    private static final int FEWEST_BUCKETS = 1 << 4;

    private final long low;
    private final long high;
    private final int shift; // a bucket is 2^shift prices wide
    private final long[] demand; // at the lower edge of each bucket; behind the last: at high
    private final long[] limits;
    private final long[] quantities;
    private final int begin;
    private final int end;
    private DemandIndex[] finer;
    private long[] limitsByBucket;
    private long[] quantitiesByBucket;
    private int[] bucketEnds;

    private DemandIndex(long low, long high, long above, long[] limits, long[] quantities, int begin, int end) {
        this.low = low;
        this.high = high;
        this.limits = limits;
        this.quantities = quantities;
        this.begin = begin;
        this.end = end;
        this.shift = shiftFor(high - low, end - begin);
        this.demand = new long[buckets() + 1];
        count(above);
    }

    /** For prices from {@code low} to {@code high}, both included. */
    static DemandIndex of(DemandCurve curve, long low, long high) {
        return new DemandIndex(low, high, 0, curve.limits(), curve.quantities(), 0, curve.size());
    }

    /** Quantity of all steps whose limit is not below the price. */
    long demandAt(long price) {
        int bucket = (int) ((price - low) >>> shift);
        long edge = low + ((long) bucket << shift);
        if (price == high) {
            return demand[demand.length - 1];
        }
        return price == edge ? demand[bucket] : finer(bucket, edge).demandAt(price);
    }

    private void count(long above) {
        int last = demand.length - 1;
        demand[last] = above;
        for (int i = begin; i < end; i++) {
            long limit = limits[i];
            if (limit >= high) {
                demand[last] += quantities[i];
            } else if (limit >= low) {
                demand[(int) ((limit - low) >>> shift)] += quantities[i];
            }
        }
        for (int b = last - 1; b >= 0; b--) {
            demand[b] += demand[b + 1];
        }
    }

    private DemandIndex finer(int bucket, long edge) {
        if (finer == null) {
            finer = new DemandIndex[buckets()];
            groupByBucket();
        }
        if (finer[bucket] == null) {
            int first = bucket == 0 ? 0 : bucketEnds[bucket - 1];
            finer[bucket] = new DemandIndex(
                    edge,
                    Math.min(high, edge + (1L << shift)),
                    demand[bucket + 1],
                    limitsByBucket,
                    quantitiesByBucket,
                    first,
                    bucketEnds[bucket]);
        }
        return finer[bucket];
    }

    /** A counting sort by bucket: each then lies in one stretch. */
    private void groupByBucket() {
        int[] next = new int[buckets() + 1];
        for (int i = begin; i < end; i++) {
            if (isInside(limits[i])) {
                next[(int) ((limits[i] - low) >>> shift) + 1]++;
            }
        }
        for (int b = 1; b < next.length; b++) {
            next[b] += next[b - 1];
        }
        limitsByBucket = new long[next[next.length - 1]];
        quantitiesByBucket = new long[limitsByBucket.length];
        for (int i = begin; i < end; i++) {
            if (isInside(limits[i])) {
                int place = next[(int) ((limits[i] - low) >>> shift)]++;
                limitsByBucket[place] = limits[i];
                quantitiesByBucket[place] = quantities[i];
            }
        }
        bucketEnds = next;
    }

    private boolean isInside(long limit) {
        return limit >= low && limit < high;
    }

    private int buckets() {
        return high == low ? 0 : (int) ((high - 1 - low) >>> shift) + 1;
    }

    /** So wide that there are about as many buckets as steps, within reason. */
    private static int shiftFor(long range, int steps) {
        long most = Math.clamp(Integer.highestOneBit(Math.max(1, steps)) * 2L, FEWEST_BUCKETS, MOST_BUCKETS);
        int shift = 0;
        while (range >>> shift > most) {
            shift++;
        }
        return shift;
    }
}
