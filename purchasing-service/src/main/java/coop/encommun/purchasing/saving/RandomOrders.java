package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The Shapley value as a mean over random orders. Each order is gone through forwards and backwards; the standard error is
 * that of the means of these pairs, which are independent.
 */
final class RandomOrders {
    private static final int FEWEST_PAIRS = 10_000;
    private static final int MOST_PAIRS = 200_000;
    private static final int COSTS = 20_000_000; // so many are looked up where there is a choice
    private static final int CENTS = 2;

    private final CostGame game;
    private final long seed;
    private final int n;
    private final int pairs;

    RandomOrders(CostGame game, long seed) {
        this.game = game;
        this.seed = seed;
        this.n = game.size();
        this.pairs = Math.clamp(COSTS / (2L * Math.max(1, n)), FEWEST_PAIRS, MOST_PAIRS);
    }

    ShapleyValue.Estimate estimate() {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        double[] sum = new double[n];
        double[] squares = new double[n];
        double[] pair = new double[n];
        for (int k = 0; k < pairs; k++) {
            shuffle(order, random);
            Arrays.fill(pair, 0);
            addContributions(order, false, pair);
            addContributions(order, true, pair);
            for (int i = 0; i < n; i++) {
                sum[i] += pair[i] / 2;
                squares[i] += pair[i] / 2 * (pair[i] / 2);
            }
        }
        double[] values = Arrays.stream(sum).map(it -> it / pairs).toArray();
        List<BigDecimal> errors = IntStream.range(0, n)
                .mapToObj(i -> money(Math.sqrt(Math.max(0, squares[i] / pairs - values[i] * values[i]) / (pairs - 1))))
                .toList();
        return new ShapleyValue.Estimate(game.inCents(values), errors, 2 * pairs, seed);
    }

    private void addContributions(int[] order, boolean backwards, double[] contributions) {
        long[] sums = new long[game.sums().length];
        long before = 0;
        for (int k = 0; k < n; k++) {
            int coop = order[backwards ? n - 1 - k : k];
            CostGame.add(sums, game.part(coop));
            long cost = game.cost(sums);
            contributions[coop] += cost - before;
            before = cost;
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private BigDecimal money(double value) {
        return BigDecimal.valueOf(value).movePointLeft(game.scale()).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
