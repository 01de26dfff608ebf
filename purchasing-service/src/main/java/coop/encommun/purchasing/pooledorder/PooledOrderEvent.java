package coop.encommun.purchasing.pooledorder;

import coop.encommun.kit.event.Event;
import coop.encommun.purchasing.product.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a pooled order, as the others hear it. */
public sealed interface PooledOrderEvent extends Event {

    UUID pooledOrderId();

    @Override
    default String topic() {
        return "encommun.purchasing.pooled-orders";
    }

    @Override
    default UUID subject() {
        return pooledOrderId();
    }

    /** Co-ops may submit their demands until {@code closesAt}. */
    record Opened(UUID pooledOrderId, Bilingual title, String currency, Instant closesAt, List<PooledOrderLine> lines)
            implements PooledOrderEvent {
        @Override
        public String type() {
            return "purchasing.pooled-order.opened.v1";
        }
    }

    /** The demand is final: what suppliers are asked for. */
    record Frozen(
            UUID pooledOrderId,
            Bilingual title,
            String currency,
            Instant frozenAt,
            long coops,
            List<PooledDemand.Line> lines)
            implements PooledOrderEvent {
        @Override
        public String type() {
            return "purchasing.pooled-order.frozen.v1";
        }
    }

    /** Nothing will be bought. {@code reason} is a stable code, {@code detail} what exactly was missing. */
    record Failed(UUID pooledOrderId, Instant failedAt, String reason, String detail) implements PooledOrderEvent {
        @Override
        public String type() {
            return "purchasing.pooled-order.failed.v1";
        }
    }

    /** The coordinator gave it up, in the coordinator's words. */
    record Cancelled(UUID pooledOrderId, Instant cancelledAt, String reason) implements PooledOrderEvent {
        @Override
        public String type() {
            return "purchasing.pooled-order.cancelled.v1";
        }
    }
}
