package coop.encommun.supplier.negotiation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code purchasing.pooled-order.frozen.v1}. How many co-ops there are it does not keep. */
record FrozenOrder(UUID pooledOrderId, Title title, String currency, Instant frozenAt, List<FrozenLine> lines) {
    FrozenOrder {
        requireNonNull(pooledOrderId, "pooledOrderId");
        requireNonNull(title, "title");
        requireNonNull(currency, "currency");
        requireNonNull(frozenAt, "frozenAt");
        lines = List.copyOf(lines);
    }

    Negotiation negotiation(Instant now) {
        return new Negotiation(pooledOrderId, title, currency, frozenAt, lines, now);
    }
}
