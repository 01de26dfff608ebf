package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;

/** How quantities are written: the database keeps three decimals of each, people and contracts see 40, not 40.000. */
public final class Quantities {

    private Quantities() {}

    public static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
