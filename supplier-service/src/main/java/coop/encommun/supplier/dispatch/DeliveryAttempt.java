package coop.encommun.supplier.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An attempt as it is kept. */
@Entity
class DeliveryAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID dispatchId;
    private int number;
    private Instant attemptedAt;
    private long durationMs;
    private Integer status;
    private String error;

    protected DeliveryAttempt() {} // for Hibernate

    DeliveryAttempt(OrderDispatch order, Attempt attempt) {
        this.dispatchId = order.id();
        this.number = order.attempts();
        this.attemptedAt = attempt.startedAt().truncatedTo(ChronoUnit.MICROS);
        this.durationMs = attempt.duration().toMillis();
        this.status = attempt.outcome().httpStatus();
        this.error = attempt.outcome().error();
    }

    Long id() {
        return id;
    }

    DeliveryView view() {
        return new DeliveryView(dispatchId, number, attemptedAt, durationMs, status, error);
    }
}
