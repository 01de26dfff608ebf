package coop.encommun.supplier.dispatch;

import coop.encommun.supplier.dispatch.OrderEvent.AnsweredLine;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** The supplier's answer to one version of an order: given once. */
@Entity
class OrderAnswer {
    @Id
    private UUID dispatchId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reason;

    @Convert(converter = AnsweredLinesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<AnsweredLine> lines;

    private Instant answeredAt;
    private String answeredBy;

    protected OrderAnswer() {} // for Hibernate

    OrderAnswer(UUID dispatchId, AnswerRequest request, Instant now, String by) {
        this.dispatchId = dispatchId;
        this.decision = request.decision();
        this.reason = request.reason();
        this.lines = request.answeredLines();
        this.answeredAt = now;
        this.answeredBy = by;
    }

    boolean saysTheSameAs(AnswerRequest request) {
        return decision == request.decision()
                && Objects.equals(reason, request.reason())
                && lines.equals(request.answeredLines());
    }

    OrderEvent.Answered event(OrderDispatch order) {
        return new OrderEvent.Answered(
                order.purchaseOrderId(),
                order.pooledOrderId(),
                order.supplierId(),
                order.orderVersion(),
                decision,
                answeredAt,
                reason,
                lines);
    }

    Decision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }

    List<AnsweredLine> lines() {
        return lines;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String answeredBy() {
        return answeredBy;
    }
}
