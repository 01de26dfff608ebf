package coop.encommun.supplier.bid;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one way each kind of number is written in a bid. */
final class Exact {
    private Exact() {}

    /** With 2 decimals; zero for null. */
    static BigDecimal cents(BigDecimal amount) {
        return (amount == null ? BigDecimal.ZERO : amount).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Without trailing zeros or exponent; null stays null. */
    static BigDecimal quantity(BigDecimal quantity) {
        if (quantity == null) {
            return null;
        }
        BigDecimal shortest = quantity.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }
}
