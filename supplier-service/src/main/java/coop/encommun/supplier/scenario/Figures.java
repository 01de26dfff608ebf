package coop.encommun.supplier.scenario;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What follows from a result's amounts; each null where the result does not tell. */
record Figures(Money netCost, BigDecimal gapPercent, Money saving, BigDecimal savingPercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Figures of(ScenarioResult result) {
        if (!result.isAward()) {
            return new Figures(null, null, null, null);
        }
        return new Figures(
                result.netCost().atScale(2),
                result.bound() == null
                        ? null
                        : percent(
                                result.score().minus(result.bound()),
                                result.score().amount().abs(),
                                4),
                result.saving(),
                result.saving() == null
                        ? null
                        : percent(result.saving(), result.referenceTotal().amount(), 2));
    }

    private static BigDecimal percent(Money part, BigDecimal whole, int scale) {
        if (whole.signum() == 0) {
            return part.isZero() ? BigDecimal.ZERO.setScale(scale) : null;
        }
        return part.amount().multiply(HUNDRED).divide(whole, scale, RoundingMode.HALF_UP);
    }
}
