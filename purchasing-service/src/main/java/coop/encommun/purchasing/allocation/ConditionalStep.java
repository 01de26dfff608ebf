package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;

/** So many more, in the product's unit, when the unit price is at most {@code maxUnitPrice}. */
public record ConditionalStep(BigDecimal quantity, BigDecimal maxUnitPrice) {

    public ConditionalStep {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("a step of " + quantity);
        }
    }

    boolean reaches(BigDecimal price) {
        return maxUnitPrice.compareTo(price) >= 0;
    }
}
