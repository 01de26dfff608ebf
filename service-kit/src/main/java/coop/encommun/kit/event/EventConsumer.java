package coop.encommun.kit.event;

import coop.encommun.kit.problem.Refused;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes every event of every topic the service hears, in order, to its handler. An event that can never be applied becomes a
 * dead letter; while the database is away the event waits and nothing is skipped.
 */
@ApplicationScoped
public class EventConsumer { // public: the messaging extension calls it from a class of its own

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int TRIES_WITH_DATABASE = 5;

    private final List<EventHandler> handlers;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final EventMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);

    EventConsumer(@All List<EventHandler> handlers, Inbox inbox, DeadLetters deadLetters, EventMetrics metrics) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    @Incoming("encommun-events")
    @Blocking // in order: one after the other within a consumer
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, byte[]> message) {
        Duration wait = FIRST_WAIT;
        var failures = new AtomicInteger();
        while (!taken(message, failures)) {
            if (stopsWithin(wait)) throw new IllegalStateException("Stopping; the event stays on the topic");
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    /** One attempt; false when it is worth another. Only failures with the database at hand are counted against the event. */
    private boolean taken(ConsumerRecord<String, byte[]> message, AtomicInteger failures) {
        ReceivedEvent event = CloudEventHeaders.read(message);
        try {
            CloudEventHeaders.requireWhole(message);
            inbox.apply(event, handler(event));
            metrics.applied(event);
            return true;
        } catch (PoisonEvent | Refused hopeless) {
            return buried(event, hopeless);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Event %s %s not applied for now", event.type(), event.id());
            return !Outage.causes(failure)
                    && failures.incrementAndGet() >= TRIES_WITH_DATABASE
                    && buried(event, failure);
        }
    }

    private EventHandler handler(ReceivedEvent event) {
        return handlers.stream()
                .filter(handler -> handler.hears(event.topic()))
                .findFirst()
                .orElseThrow(() -> new PoisonEvent("No handler for topic " + event.topic()));
    }

    private boolean buried(ReceivedEvent event, RuntimeException reason) {
        try {
            deadLetters.add(event, DeadLetters.reasonOf(reason));
            metrics.died();
            return true;
        } catch (RuntimeException outage) {
            LOG.warnf("Dead letter %s not kept yet: %s", event.id(), outage.getMessage());
            return false;
        }
    }

    private boolean stopsWithin(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
