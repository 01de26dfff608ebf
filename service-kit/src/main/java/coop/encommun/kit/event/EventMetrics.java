package coop.encommun.kit.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator watches: events waiting, sent, applied, dead. */
@ApplicationScoped
class EventMetrics {

    private final MeterRegistry registry;
    private final AtomicLong backlog;
    private final Counter published;
    private final Counter dead;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.backlog = registry.gauge("encommun.outbox.backlog", new AtomicLong());
        this.published = registry.counter("encommun.events.published");
        this.dead = registry.counter("encommun.dead.letters");
    }

    void backlog(long events) {
        backlog.set(events);
    }

    void published(int events) {
        published.increment(events);
    }

    void applied(ReceivedEvent event) {
        registry.counter("encommun.events.applied", "type", event.type()).increment();
    }

    void died() {
        dead.increment();
    }
}
