package coop.encommun.purchasing.saving;

import java.util.Arrays;
import java.util.Optional;

/**
 * The volumes of a game in steps of their greatest common divisor: every group's volume is a whole number of buckets.
 *
 * @param sizes of each co-op, in buckets
 * @param step what a bucket holds
 */
record Buckets(CostGame game, long[] sizes, long step, long total) {

    /** Empty when all volumes are 0. */
    static Optional<Buckets> of(CostGame game) {
        long step = 0;
        for (int i = 0; i < game.size(); i++) {
            step = gcd(game.part(i)[0], step);
        }
        if (step == 0) {
            return Optional.empty();
        }
        long[] sizes = new long[game.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = game.part(i)[0] / step;
        }
        return Optional.of(new Buckets(game, sizes, step, Arrays.stream(sizes).sum()));
    }

    /** The same volumes under a tariff of one sum. */
    Buckets under(Tariff tariff) {
        return new Buckets(game.onVolume(tariff), sizes, step, total);
    }

    /** The first bucket at or above a volume; one beyond the last when all stay below. */
    int at(long volume) {
        return Math.toIntExact(Math.min(total + 1, Math.ceilDiv(volume, step)));
    }

    /** How many different volumes there are, without 0. */
    long kinds() {
        return Arrays.stream(sizes).filter(size -> size > 0).distinct().count();
    }

    /** Cost of each number of buckets, from 0 to all; for tariffs of one sum. */
    long[] costs() {
        long[] costs = new long[Math.toIntExact(total + 1)];
        long[] sum = new long[1];
        for (int w = 1; w < costs.length; w++) {
            sum[0] = w * step;
            costs[w] = game.cost(sum);
        }
        return costs;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
