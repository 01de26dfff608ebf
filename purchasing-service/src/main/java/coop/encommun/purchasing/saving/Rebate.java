package coop.encommun.purchasing.saving;

import java.math.BigDecimal;

/** From so much money on (goods before the rebate), so many per cent less. */
public record Rebate(BigDecimal from, BigDecimal percent) {}
