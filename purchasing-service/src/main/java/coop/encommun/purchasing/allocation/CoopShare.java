package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.UUID;

/** What one co-op pays of one purchase order, to the cent and in the order's currency. */
public record CoopShare(UUID coopId, BigDecimal goods, BigDecimal delivery, BigDecimal gst, BigDecimal qst) {

    public CoopShare {
        if (goods.signum() < 0 || delivery.signum() < 0 || gst.signum() < 0 || qst.signum() < 0) {
            throw new IllegalArgumentException("co-op " + coopId + " would pay less than nothing");
        }
    }

    public BigDecimal total() {
        return goods.add(delivery).add(gst).add(qst);
    }
}
