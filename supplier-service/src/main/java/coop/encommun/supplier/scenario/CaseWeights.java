package coop.encommun.supplier.scenario;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * What one smallest unit of each line counts in shares: its reference price, all in proportion and in lowest terms. If
 * any line has no reference price, every whole unit counts alike.
 */
record CaseWeights(CaseIndex index) {

    List<Long> perUnit() {
        boolean priced = index.lines().stream()
                .allMatch(line ->
                        line.referencePrice() != null && line.referencePrice().isPositive());
        List<BigDecimal> weights = index.lines().stream()
                .map(line -> (priced ? line.referencePrice().amount() : BigDecimal.ONE)
                        .movePointLeft(index.scale().decimals(line)))
                .toList();
        int decimals = weights.stream()
                .mapToInt(weight -> weight.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        List<BigInteger> whole = weights.stream()
                .map(weight -> weight.movePointRight(decimals).toBigIntegerExact())
                .toList();
        BigInteger common = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        return whole.stream()
                .map(weight -> weight.divide(common).longValueExact())
                .toList();
    }
}
