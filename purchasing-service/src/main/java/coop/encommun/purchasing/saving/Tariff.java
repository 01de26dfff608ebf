package coop.encommun.purchasing.saving;

/** What a group of co-ops would pay, from what adds up over its members. Whole numbers in units that the game fixes. */
sealed interface Tariff {

    /** @throws ArithmeticException when the cost exceeds a long */
    long cost(long[] sums);

    /** One sum, the volume: the tier reached prices every unit. */
    record AllUnits(long[] from, long[] prices) implements Tariff {
        @Override
        public long cost(long[] sums) {
            return Math.multiplyExact(sums[0], prices[tierAt(from, sums[0])]);
        }
    }

    /** One sum, the volume: each tier prices the units within it. */
    record Incremental(long[] from, long[] prices) implements Tariff {
        @Override
        public long cost(long[] sums) {
            long cost = Math.multiplyExact(sums[0], prices[0]);
            for (int r = 1; r < from.length && from[r] < sums[0]; r++) {
                cost = Math.addExact(cost, Math.multiplyExact(sums[0] - from[r], prices[r] - prices[r - 1]));
            }
            return cost;
        }
    }

    /** The volume, then the money for all lines at the prices of each tier: the volume says which counts. */
    record TotalAllUnits(long[] from) implements Tariff {
        @Override
        public long cost(long[] sums) {
            return sums[1 + tierAt(from, sums[0])];
        }
    }

    /** The volume, then the money at the first prices; {@code discount}: what units beyond each tier's beginning add. */
    record TotalIncremental(Incremental discount) implements Tariff {
        @Override
        public long cost(long[] sums) {
            return Math.addExact(sums[1], discount.cost(sums));
        }
    }

    private static int tierAt(long[] from, long volume) {
        int tier = 0;
        while (tier + 1 < from.length && from[tier + 1] <= volume) {
            tier++;
        }
        return tier;
    }
}
