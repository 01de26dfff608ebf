package coop.encommun.purchasing.purchaseorder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What is counted of purchase orders; there from the start, so that nought is shown as nought. */
@ApplicationScoped
@Startup
class OrderMetrics {

    private final Counter issued;

    OrderMetrics(MeterRegistry meters) {
        issued = Counter.builder("encommun.orders.issued")
                .description("Purchase orders issued to suppliers")
                .register(meters);
    }

    void issued() {
        issued.increment();
    }
}
