package coop.encommun.supplier.bid;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts bids taken, and bids that could not be opened: how many, never what or from whom. */
@ApplicationScoped
class BidMetrics {
    private final Counter taken;
    private final Counter spoiled;

    BidMetrics(MeterRegistry registry) {
        taken = registry.counter("encommun.bids.taken");
        spoiled = registry.counter("encommun.bids.spoiled");
    }

    void taken() {
        taken.increment();
    }

    void spoiled() {
        spoiled.increment();
    }
}
