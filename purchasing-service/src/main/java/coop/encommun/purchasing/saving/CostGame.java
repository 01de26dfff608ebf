package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What every group of co-ops would pay for its own volumes under the schedule that was awarded: goods alone, no packs, no
 * fixed or delivery charges. Costs are exact. See {@link Games} for how one is made.
 */
public final class CostGame {
    private static final int CENTS = 2;

    private final long[][] parts; // per co-op: what adds up over a group
    private final Tariff tariff;
    private final int scale; // costs are in units of 10^-scale

    CostGame(long[][] parts, Tariff tariff, int scale) {
        this.parts = parts;
        this.tariff = tariff;
        this.scale = scale;
    }

    public int size() {
        return parts.length;
    }

    /** What each co-op would pay alone, in the order it was given; scale 2, HALF_UP. */
    public List<BigDecimal> alone() {
        return Arrays.stream(parts).map(part -> cents(cost(part))).toList();
    }

    /** What all pay together; scale 2, HALF_UP. */
    public BigDecimal together() {
        return cents(cost(sums()));
    }

    Tariff tariff() {
        return tariff;
    }

    /** The k-th of the sums for each co-op. */
    long[] each(int k) {
        return Arrays.stream(parts).mapToLong(part -> part[k]).toArray();
    }

    /** The same co-ops and volumes under another tariff of one sum. */
    CostGame onVolume(Tariff other) {
        return new CostGame(
                Arrays.stream(parts).map(part -> new long[] {part[0]}).toArray(long[][]::new), other, scale);
    }

    long[] part(int coop) {
        return parts[coop];
    }

    /** In units of 10^-scale; 0 for nobody. */
    long cost(long[] sums) {
        return tariff.cost(sums);
    }

    int scale() {
        return scale;
    }

    long[] sums() {
        long[] sums = new long[parts.length == 0 ? 1 : parts[0].length];
        for (long[] part : parts) {
            add(sums, part);
        }
        return sums;
    }

    static void add(long[] sums, long[] part) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.addExact(sums[k], part[k]);
        }
    }

    /** Values in units of cost as cents that sum to what all pay together; largest remainder. */
    List<BigDecimal> inCents(double[] values) {
        double[] cents = Arrays.stream(values)
                .map(value -> value / Math.pow(10, scale - CENTS))
                .toArray();
        long[] rounded = Arrays.stream(cents)
                .mapToLong(value -> (long) Math.floor(value))
                .toArray();
        long left = together().unscaledValue().longValueExact()
                - Arrays.stream(rounded).sum();
        int[] byRemainder = IntStream.range(0, cents.length)
                .boxed()
                .sorted((i, j) -> Double.compare(cents[j] - rounded[j], cents[i] - rounded[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < left && byRemainder.length > 0; k++) {
            rounded[byRemainder[k % byRemainder.length]]++;
        }
        return Arrays.stream(rounded)
                .mapToObj(value -> BigDecimal.valueOf(value, CENTS))
                .toList();
    }

    BigDecimal cents(long cost) {
        return BigDecimal.valueOf(cost, scale).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
