package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Decimals as whole numbers of one unit, 10^-scale, exactly. */
record Whole(int scale) {

    /** The coarsest unit that all of these are whole multiples of; at most 1. */
    @SafeVarargs
    static Whole of(Collection<BigDecimal>... decimals) {
        int scale = 0;
        for (Collection<BigDecimal> some : decimals) {
            for (BigDecimal decimal : some) {
                scale = Math.max(scale, decimal.stripTrailingZeros().scale());
            }
        }
        return new Whole(scale);
    }

    /** @throws ArithmeticException when it is not a whole number of units, or more than a long holds */
    long units(BigDecimal decimal) {
        return decimal.movePointRight(scale).longValueExact();
    }

    long[] units(List<BigDecimal> decimals) {
        return decimals.stream().mapToLong(this::units).toArray();
    }
}
