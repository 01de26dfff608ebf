package coop.encommun.kit.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a total in proportion to weights by largest remainder, so that the parts sum exactly. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Each part is the exact share rounded down or up to {@code scale}; what rounding down leaves goes unit by unit to the
     * largest remainders, ties to the earlier index. A zero weight gets zero.
     *
     * @param total may be negative (a credit); has at most {@code scale} decimals
     * @param weights none negative, at least one positive
     * @throws IllegalArgumentException when the weights give no proportion
     * @throws ArithmeticException when the total has more than {@code scale} decimals
     */
    public static List<BigDecimal> split(BigDecimal total, List<BigDecimal> weights, int scale) {
        int places = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> shares =
                weights.stream().map(w -> w.setScale(places).unscaledValue()).toList();
        BigInteger sum = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (shares.stream().anyMatch(share -> share.signum() < 0) || sum.signum() == 0) {
            throw new IllegalArgumentException("weights give no proportion: " + weights);
        }
        BigInteger units = total.abs().setScale(scale).unscaledValue();
        return parts(units, shares, sum).stream()
                .map(part -> new BigDecimal(total.signum() < 0 ? part.negate() : part, scale))
                .toList();
    }

    private static List<BigInteger> parts(BigInteger units, List<BigInteger> shares, BigInteger sum) {
        BigInteger[][] exact = shares.stream()
                .map(share -> units.multiply(share).divideAndRemainder(sum))
                .toArray(BigInteger[][]::new);
        BigInteger left = units;
        for (BigInteger[] part : exact) left = left.subtract(part[0]);
        // Fewer units are left than there are remainders above zero, so a zero weight never gets one.
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact[i][1]).reversed())
                .limit(left.intValueExact())
                .forEach(i -> exact[i][0] = exact[i][0].add(BigInteger.ONE));
        return IntStream.range(0, exact.length).mapToObj(i -> exact[i][0]).toList();
    }
}
