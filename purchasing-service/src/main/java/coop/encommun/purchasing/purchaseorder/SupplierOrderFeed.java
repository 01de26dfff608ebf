package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Hears what became of the purchase orders at the suppliers. */
@ApplicationScoped
class SupplierOrderFeed implements EventHandler {

    private final AnswerService answers;

    SupplierOrderFeed(AnswerService answers) {
        this.answers = answers;
    }

    @Override
    public String topic() {
        return "encommun.supplier.orders";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "supplier.order.delivered.v1" -> {
                Delivered delivered = event.as(Delivered.class);
                answers.delivered(delivered.purchaseOrderId(), delivered.deliveredAt());
            }
            case "supplier.order.answered.v1" -> {
                Answered answered = event.as(Answered.class);
                answers.answer(answered.pooledOrderId(), answered.purchaseOrderId(), answered.answer());
            }
            default -> throw PoisonEvent.unknownType(event);
        }
    }

    /** What is read of supplier.order.delivered.v1. */
    record Delivered(UUID purchaseOrderId, Instant deliveredAt) {
        Delivered {
            Objects.requireNonNull(purchaseOrderId, "purchaseOrderId");
            Objects.requireNonNull(deliveredAt, "deliveredAt");
        }
    }

    /** What is read of supplier.order.answered.v1; lines only when something was changed. */
    record Answered(
            UUID purchaseOrderId,
            UUID pooledOrderId,
            int version,
            SupplierAnswer.Decision decision,
            Instant answeredAt,
            String reason,
            List<AnsweredLine> lines) {

        Answered {
            Objects.requireNonNull(purchaseOrderId, "purchaseOrderId");
            Objects.requireNonNull(pooledOrderId, "pooledOrderId");
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(answeredAt, "answeredAt");
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        SupplierAnswer answer() {
            List<LineChange> changes = lines.stream()
                    .map(line -> new LineChange(line.lineNumber(), line.quantity(), line.reason()))
                    .toList();
            return new SupplierAnswer(version, decision, answeredAt, reason, changes);
        }
    }

    record AnsweredLine(int lineNumber, BigDecimal quantity, String reason) {
        AnsweredLine {
            Objects.requireNonNull(quantity, "quantity");
        }
    }
}
