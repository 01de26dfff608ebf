package coop.encommun.supplier.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/** Orders delivered and waiting, attempts made and failed. */
@ApplicationScoped
class DeliveryMetrics {
    private final OrderDispatches dispatches;
    private final Counter delivered;
    private final Counter answered;
    private final Counter attempts;
    private final Counter failures;
    private final AtomicLong pending;

    DeliveryMetrics(OrderDispatches dispatches, MeterRegistry registry) {
        this.dispatches = dispatches;
        delivered = registry.counter("encommun.orders.delivered");
        answered = registry.counter("encommun.orders.answered");
        attempts = registry.counter("encommun.orders.delivery.attempts");
        failures = registry.counter("encommun.orders.delivery.failures");
        pending = registry.gauge("encommun.orders.pending", new AtomicLong());
    }

    void attempted(DeliveryOutcome outcome) {
        attempts.increment();
        if (!(outcome instanceof DeliveryOutcome.Accepted)) {
            failures.increment();
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderEvent event) {
        switch (event) {
            case OrderEvent.Delivered e -> delivered.increment();
            case OrderEvent.Answered e -> answered.increment();
        }
    }

    @Scheduled(every = "10s")
    @Transactional
    void countPending() {
        pending.set(dispatches.undelivered());
    }
}
