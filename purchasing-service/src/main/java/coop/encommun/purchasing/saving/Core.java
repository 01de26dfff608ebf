package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether any group of co-ops would have done better on its own under the same schedule. */
public final class Core {

    /** Additions up to which all volumes are gone through: about a second. */
    static final long MOST_WORK = 1_000_000_000L;

    private static final long MOST_BUCKETS = 1_000_000;
    private static final long NO_GROUP = Long.MIN_VALUE / 2;

    private Core() {}

    /**
     * Looks at every group: by its volume where cost depends on one volume, else one by one up to 18 co-ops.
     *
     * @param payments of each co-op for these goods, in the order of the game's co-ops
     * @return Certificate or TooLarge
     * @throws IllegalArgumentException when there is not one payment per co-op
     */
    public static CoreCheck check(CostGame game, List<BigDecimal> payments) {
        if (payments.size() != game.size()) {
            throw new IllegalArgumentException("one payment per co-op");
        }
        if (game.size() <= 1) {
            return new CoreCheck.Certificate(BigDecimal.ZERO, game.size());
        }
        Payments paid = Payments.of(game, payments);
        Optional<Buckets> buckets = Buckets.of(game);
        if (buckets.filter(Core::isWithinReach).isPresent()) {
            return new CoreCheck.Certificate(paid.money(byVolume(buckets.get(), paid)), game.size());
        }
        if (game.size() <= Shapley.MOST_ENUMERATED) {
            return new CoreCheck.Certificate(paid.money(new AllGroups(game).largestExcess(paid)), game.size());
        }
        return new CoreCheck.TooLarge(game.size(), buckets.map(Buckets::total).orElse(0L));
    }

    private static boolean isWithinReach(Buckets buckets) {
        return buckets.total() <= MOST_BUCKETS && buckets.total() * buckets.sizes().length <= MOST_WORK;
    }

    /** A knapsack: the most that any group of a volume pays, for every volume below that of all. */
    private static long byVolume(Buckets buckets, Payments paid) {
        long[] costs = buckets.costs();
        long[] most = new long[costs.length];
        Arrays.fill(most, NO_GROUP);
        most[0] = 0;
        int top = 0;
        for (int i = 0; i < buckets.sizes().length; i++) {
            int size = Math.toIntExact(buckets.sizes()[i]);
            long payment = paid.of(i);
            for (int w = size == 0 ? -1 : top; w >= 0; w--) {
                most[w + size] = Math.max(most[w + size], most[w] + payment);
            }
            top += size;
        }
        long largest = Long.MIN_VALUE;
        for (int w = 1; w < top; w++) {
            if (most[w] > NO_GROUP / 2) {
                largest = Math.max(largest, most[w] - paid.inSameUnit(costs[w]));
            }
        }
        return largest == Long.MIN_VALUE ? 0 : largest;
    }
}
