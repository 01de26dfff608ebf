package coop.encommun.supplier.award;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Counts awards made, by how good they are known to be. */
@ApplicationScoped
class AwardMetrics {
    private final MeterRegistry registry;

    AwardMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) AwardEvent event) {
        switch (event) {
            case AwardEvent.Awarded awarded ->
                registry.counter("encommun.awards", "status", awarded.status().name())
                        .increment();
        }
    }
}
