package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.AskedLine.AskedStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** The line of an asked one that has no flaw. */
    static DemandLine of(AskedLine asked, String region) {
        BigDecimal firm = asked.steps().stream()
                .filter(AskedStep::isFirm)
                .map(AskedStep::quantity)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        List<ConditionalStep> conditional = asked.steps().stream()
                .filter(step -> !step.isFirm())
                .map(step -> new ConditionalStep(step.quantity(), step.maxUnitPrice()))
                .sorted(Comparator.comparing(ConditionalStep::maxUnitPrice).reversed())
                .toList();
        return new DemandLine(
                asked.productId(),
                asked.siteId(),
                region,
                asked.neededBy(),
                asked.unit(),
                firm,
                conditional,
                asked.tolerance(),
                asked.substitutes());
    }

    BigDecimal conditionalQuantity() {
        return conditional.stream().map(ConditionalStep::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
