package coop.encommun.purchasing.saving;

import java.math.BigDecimal;

/** From {@code from} units on, a unit costs {@code unitPrice}; what is counted is the schedule's affair. */
public record PriceTier(BigDecimal from, BigDecimal unitPrice) {}
