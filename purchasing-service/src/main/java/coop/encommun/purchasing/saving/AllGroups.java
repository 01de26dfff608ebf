package coop.encommun.purchasing.saving;

import java.util.stream.IntStream;

/** Every group of a few co-ops, as bit masks, with its cost. */
final class AllGroups {
    private final int n;
    private final int taking; // who takes something
    private final long[] costs;

    AllGroups(CostGame game) {
        this.n = game.size();
        this.taking = IntStream.range(0, n)
                .filter(i -> game.part(i)[0] > 0)
                .map(i -> 1 << i)
                .sum();
        this.costs = new long[1 << n];
        long[][] sums = new long[n + 1][game.sums().length];
        fill(game, sums, 0, 0);
    }

    /** Decides on one co-op after the other; sums[k] belongs to the first k of them. */
    private void fill(CostGame game, long[][] sums, int coop, int group) {
        if (coop == n) {
            costs[group] = group == 0 ? 0 : game.cost(sums[n]);
            return;
        }
        System.arraycopy(sums[coop], 0, sums[coop + 1], 0, sums[coop].length);
        fill(game, sums, coop + 1, group);
        System.arraycopy(sums[coop], 0, sums[coop + 1], 0, sums[coop].length);
        CostGame.add(sums[coop + 1], game.part(coop));
        fill(game, sums, coop + 1, group | 1 << coop);
    }

    /** In units of cost. */
    double[] shapley() {
        double[] weights = weights();
        double[] values = new double[n];
        for (int group = 0; group < costs.length; group++) {
            double weight = group == costs.length - 1 ? 0 : weights[Integer.bitCount(group)];
            for (int i = 0; i < n; i++) {
                if ((group >> i & 1) == 0) {
                    values[i] += weight * (costs[group | 1 << i] - costs[group]);
                }
            }
        }
        return values;
    }

    /**
     * By how much the payments of a group exceed its cost, at worst; over all groups of those who take something, but
     * nobody and everybody; 0 when there is no such group.
     */
    long largestExcess(Payments payments) {
        long largest = Long.MIN_VALUE;
        for (int group = 1; group < taking; group++) {
            if ((group & ~taking) != 0) {
                continue;
            }
            long paid = 0;
            for (int i = 0; i < n; i++) {
                paid += (group >> i & 1) == 1 ? payments.of(i) : 0;
            }
            largest = Math.max(largest, paid - payments.inSameUnit(costs[group]));
        }
        return largest == Long.MIN_VALUE ? 0 : largest;
    }

    /** k!(n-k-1)!/n!: how likely just these k co-ops are there when one more comes. */
    private double[] weights() {
        double[] weights = new double[n];
        for (int k = 0; k < n; k++) {
            weights[k] = k == 0 ? 1.0 / n : weights[k - 1] * k / (n - k);
        }
        return weights;
    }
}
