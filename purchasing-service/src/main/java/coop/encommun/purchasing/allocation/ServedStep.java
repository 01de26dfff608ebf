package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;

/** A conditional step of a site and what it gets of it; {@code maxUnitPrice} is in the order's currency. */
public record ServedStep(BigDecimal quantity, BigDecimal maxUnitPrice, BigDecimal served) {}
