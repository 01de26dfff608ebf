package coop.encommun.purchasing.demand;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What is counted of demands; there from the start, so that nought is shown as nought. */
@ApplicationScoped
@Startup
class DemandMetrics {

    private final Counter submitted;

    DemandMetrics(MeterRegistry meters) {
        submitted = Counter.builder("encommun.demands.submitted")
                .description("Demands stored: first ones and replacements")
                .register(meters);
    }

    void submitted(int demands) {
        submitted.increment(demands);
    }
}
