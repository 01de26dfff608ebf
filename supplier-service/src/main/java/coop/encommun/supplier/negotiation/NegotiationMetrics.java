package coop.encommun.supplier.negotiation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Counts what has really happened: after the commit. */
@ApplicationScoped
class NegotiationMetrics {
    private final Counter opened;
    private final Counter closed;
    private final Counter failed;

    NegotiationMetrics(MeterRegistry registry) {
        opened = registry.counter("encommun.rounds.opened");
        closed = registry.counter("encommun.rounds.closed");
        failed = registry.counter("encommun.negotiations.failed");
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) NegotiationEvent event) {
        switch (event) {
            case NegotiationEvent.RoundOpened e -> opened.increment();
            case NegotiationEvent.RoundClosed e -> closed.increment();
            case NegotiationEvent.Failed e -> failed.increment();
        }
    }
}
