package coop.encommun.supplier.dispatch;

import coop.encommun.kit.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this feature tells the others about an order. */
sealed interface OrderEvent extends Event {
    UUID purchaseOrderId();

    UUID pooledOrderId();

    @Override
    default String topic() {
        return "encommun.supplier.orders";
    }

    @Override
    default UUID subject() {
        return purchaseOrderId();
    }

    /** A pooled order's life keeps its order. */
    @Override
    default String key() {
        return pooledOrderId().toString();
    }

    /** The supplier's endpoint accepted the webhook, at the last of so many attempts. */
    record Delivered(
            UUID purchaseOrderId, UUID pooledOrderId, UUID supplierId, int version, Instant deliveredAt, int attempts)
            implements OrderEvent {
        @Override
        public String type() {
            return "supplier.order.delivered.v1";
        }
    }

    /** @param lines the changed ones; empty unless accepted with changes */
    record Answered(
            UUID purchaseOrderId,
            UUID pooledOrderId,
            UUID supplierId,
            int version,
            Decision decision,
            Instant answeredAt,
            String reason,
            List<AnsweredLine> lines)
            implements OrderEvent {
        @Override
        public String type() {
            return "supplier.order.answered.v1";
        }
    }

    /** @param quantity what the supplier will deliver of the line */
    record AnsweredLine(int lineNumber, BigDecimal quantity, String reason) {}
}
