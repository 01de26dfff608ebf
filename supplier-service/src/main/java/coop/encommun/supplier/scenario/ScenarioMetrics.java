package coop.encommun.supplier.scenario;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.math.BigDecimal;
import java.time.Duration;

/** Counts scenarios computed, by what came of them, and the time they took. */
@ApplicationScoped
class ScenarioMetrics {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    private final MeterRegistry registry;

    ScenarioMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScenarioEvent event) {
        switch (event) {
            case ScenarioEvent.Solved solved -> {
                solved(solved.status().name());
                long millis = solved.seconds().multiply(MILLIS).longValue();
                registry.timer("encommun.scenarios.solve").record(Duration.ofMillis(millis));
            }
            case ScenarioEvent.Failed failed -> solved("FAILED");
            case ScenarioEvent.Queued queued -> {}
            case ScenarioEvent.CancelRequested cancelled -> {}
        }
    }

    private void solved(String status) {
        registry.counter("encommun.scenarios.solved", "status", status).increment();
    }
}
