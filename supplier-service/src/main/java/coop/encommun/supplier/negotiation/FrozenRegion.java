package coop.encommun.supplier.negotiation;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * The demand of one delivery region for one product.
 *
 * @param region ISO-like code, for example {@code QC-06}
 * @param firmQuantity wanted in any case
 * @param tolerance how much more may be delivered to fill packs
 * @param steps demand curve: the firm step first, then further quantities by falling price limit
 */
public record FrozenRegion(String region, BigDecimal firmQuantity, BigDecimal tolerance, List<Step> steps) {

    public FrozenRegion {
        tolerance = tolerance == null ? BigDecimal.ZERO : tolerance;
        steps = List.copyOf(steps);
    }

    /** A further quantity, wanted if the unit price is at most {@code maxUnitPrice}; always wanted when that is null. */
    public record Step(BigDecimal quantity, Money maxUnitPrice) {}
}
