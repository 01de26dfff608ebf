package coop.encommun.supplier.bid;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts bids taken: how many, never what or from whom. */
@ApplicationScoped
class BidMetrics {
    private final Counter taken;

    BidMetrics(MeterRegistry registry) {
        taken = registry.counter("encommun.bids.taken");
    }

    void taken() {
        taken.increment();
    }
}
