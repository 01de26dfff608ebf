package coop.encommun.purchasing.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One line of a demand that keeps every rule: {@code firmQuantity} in any case (zero: none), the conditional steps by
 * falling limit, {@code tolerance} more only to fill packs. {@code neededBy} may be null.
 */
record DemandLine(
        UUID productId,
        UUID siteId,
        String region,
        LocalDate neededBy,
        String unit,
        BigDecimal firmQuantity,
        List<ConditionalStep> conditional,
        BigDecimal tolerance,
        List<UUID> substitutes) {

    /** So many more when the unit price is at most {@code maxUnitPrice}. */
    record ConditionalStep(BigDecimal quantity, BigDecimal maxUnitPrice) {}

    BigDecimal conditionalQuantity() {
        return conditional.stream().map(ConditionalStep::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
