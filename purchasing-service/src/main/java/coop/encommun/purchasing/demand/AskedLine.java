package coop.encommun.purchasing.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One line of a demand as a co-op asked for it, unchecked. {@code productId}, {@code siteId}: null when not known. */
record AskedLine(
        UUID productId,
        UUID siteId,
        LocalDate neededBy,
        String unit,
        List<AskedStep> steps,
        BigDecimal tolerance,
        List<UUID> substitutes) {

    /** So many at a unit price of at most {@code maxUnitPrice}; null: in any case. */
    record AskedStep(BigDecimal quantity, BigDecimal maxUnitPrice) {
        boolean isFirm() {
            return maxUnitPrice == null;
        }
    }
}
