package coop.encommun.purchasing.saving;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The exact Shapley value where the total volume of several lines says which tier prices them all, for hundreds of co-ops.
 *
 * <p>As {@link GeneratingPolynomial}, with one more polynomial per tier r: M_r(w), the expected money at the prices of tier r
 * of groups of volume w. What co-op i of volume v and money a_r adds is, over groups without it,
 * Σ_w M_{tier(w+v)}(w) + a_{tier(w+v)}·Q(w) − M_{tier(w)}(w). The groups without i have M_r ÷ f − a_r·W with f the factor of
 * i and W = t·x^v·Q ÷ f, so that only volumes are divided out and co-ops of equal volume share the work. At 1 − t, groups
 * are the complements of those at t.
 */
final class TierPolynomial {
    private final Buckets buckets;
    private final int[] starts; // bucket where each tier begins; then one beyond the last
    private final double[][] money; // per tier and co-op
    private final double[] allMoney; // per tier

    private TierPolynomial(Buckets buckets, Tariff.TotalAllUnits tariff) {
        int tiers = tariff.from().length;
        this.buckets = buckets;
        this.starts = IntStream.rangeClosed(0, tiers)
                .map(r -> buckets.at(r < tiers ? tariff.from()[r] : Long.MAX_VALUE))
                .toArray();
        this.money = IntStream.range(0, tiers)
                .mapToObj(r -> Arrays.stream(buckets.game().each(1 + r))
                        .asDoubleStream()
                        .toArray())
                .toArray(double[][]::new);
        this.allMoney =
                Arrays.stream(money).mapToDouble(it -> Arrays.stream(it).sum()).toArray();
    }

    static boolean isWithinReach(Buckets buckets, Tariff.TotalAllUnits tariff) {
        return GeneratingPolynomial.isWithinReach(buckets, tariff.from().length + 2);
    }

    /** One value per co-op, in units of cost. */
    static double[] shapley(Buckets buckets, Tariff.TotalAllUnits tariff) {
        return new TierPolynomial(buckets, tariff).shapley();
    }

    /**
     * What co-ops of one volume add at one node.
     *
     * @param others because the money of others changes tier
     * @param own per tier: how likely its own money counts
     */
    private record Added(double others, double[] own) {

        double by(double[][] money, int coop) {
            double sum = others;
            for (int r = 0; r < own.length; r++) {
                sum += own[r] * money[r][coop];
            }
            return sum;
        }
    }

    private double[] shapley() {
        int n = buckets.sizes().length;
        GaussNodes nodes = GaussNodes.of((n + 1) / 2);
        double[][] perNode = IntStream.range(0, nodes.lowerHalf())
                .parallel()
                .mapToObj(g -> atNode(nodes.at(g), nodes.mirroredWeight(g)))
                .toArray(double[][]::new);
        return IntStream.range(0, n)
                .mapToDouble(
                        i -> Arrays.stream(perNode).mapToDouble(it -> it[i]).sum())
                .toArray();
    }

    private double[] atNode(double t, double weight) {
        double[][] products = products(t);
        Map<Long, Added> bySize = new HashMap<>();
        double[] values = new double[buckets.sizes().length];
        for (int i = 0; i < values.length; i++) {
            long size = buckets.sizes()[i];
            if (size > 0) {
                values[i] = weight
                        * bySize.computeIfAbsent(size, it -> added(products, Math.toIntExact(it), t))
                                .by(money, i);
            }
        }
        return values;
    }

    /** Chances by volume, then money by volume for each tier. */
    private double[][] products(double t) {
        double[][] products = new double[money.length + 1][Math.toIntExact(buckets.total() + 1)];
        products[0][0] = 1;
        int top = 0;
        for (int i = 0; i < buckets.sizes().length; i++) {
            int size = Math.toIntExact(buckets.sizes()[i]);
            for (int r = 0; size > 0 && r < money.length; r++) {
                times(products[1 + r], size, t, top);
                addShifted(products[0], size, t * money[r][i], top, products[1 + r]);
            }
            if (size > 0) {
                times(products[0], size, t, top);
            }
            top += size;
        }
        return products;
    }

    /** In place, from the highest power down. */
    private static void times(double[] product, int size, double t, int top) {
        for (int w = top + size; w >= size; w--) {
            product[w] = product[w] * (1 - t) + product[w - size] * t;
        }
        for (int w = size - 1; w >= 0; w--) {
            product[w] *= 1 - t;
        }
    }

    private static void addShifted(double[] product, int size, double factor, int top, double[] sum) {
        for (int w = 0; w <= top; w++) {
            sum[w + size] += product[w] * factor;
        }
    }

    private Added added(double[][] products, int size, double t) {
        int last = products[0].length - 1 - size; // most volume of the others
        double[] chances = new double[last + 1];
        GeneratingPolynomial.divide(products[0], size, t, chances);
        double[] withOne = new double[last + 1]; // W
        for (int w = size; w <= last; w++) {
            withOne[w] = (chances[w - size] - withOne[w - size]) * (t / (1 - t));
        }
        double others = 0;
        double[] own = new double[money.length];
        double[] tier = new double[last + 1];
        for (int r = 0; r < money.length; r++) {
            GeneratingPolynomial.divide(products[1 + r], size, t, tier);
            Volumes before = Volumes.of(starts[r], starts[r + 1], last);
            Volumes after = Volumes.of(starts[r] - size, starts[r + 1] - size, last);
            others += after.sum(tier) - before.sum(tier);
            own[r] += after.sum(chances) - after.sum(withOne) + before.sum(withOne);
            Volumes mirrorBefore = before.mirrored(last);
            Volumes mirrorAfter = after.mirrored(last);
            others += allMoney[r] * (mirrorAfter.sum(chances) - mirrorBefore.sum(chances))
                    - (mirrorAfter.sum(tier) - mirrorBefore.sum(tier));
            own[r] += mirrorAfter.sum(withOne) + mirrorBefore.sum(chances) - mirrorBefore.sum(withOne);
        }
        return new Added(others, own);
    }
}
