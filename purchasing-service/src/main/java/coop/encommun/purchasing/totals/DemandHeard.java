package coop.encommun.purchasing.totals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is read of the demand events; a withdrawn demand has no lines. */
record DemandHeard(
        UUID pooledOrderId, UUID coopId, long version, Instant submittedAt, Instant withdrawnAt, List<Line> lines) {

    record Line(UUID productId, BigDecimal firmQuantity, BigDecimal conditionalQuantity) {}

    Instant at() {
        return withdrawnAt == null ? submittedAt : withdrawnAt;
    }

    ProductSums sums() {
        return withdrawnAt == null ? ProductSums.of(lines) : ProductSums.NOTHING;
    }
}
