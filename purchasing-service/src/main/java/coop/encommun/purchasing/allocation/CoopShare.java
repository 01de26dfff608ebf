package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one co-op pays of one purchase order, to the cent and in the order's currency.
 *
 * @param fixed its part of what is due once for the order
 * @param delivery its part of what delivery to its regions costs
 */
public record CoopShare(
        UUID coopId, BigDecimal goods, BigDecimal fixed, BigDecimal delivery, BigDecimal gst, BigDecimal qst) {

    public CoopShare {
        if (Stream.of(goods, fixed, delivery, gst, qst).anyMatch(part -> part.signum() < 0)) {
            throw new IllegalArgumentException("co-op " + coopId + " would pay less than nothing");
        }
    }

    BigDecimal beforeTaxes() {
        return goods.add(fixed).add(delivery);
    }

    public BigDecimal total() {
        return beforeTaxes().add(gst).add(qst);
    }
}
