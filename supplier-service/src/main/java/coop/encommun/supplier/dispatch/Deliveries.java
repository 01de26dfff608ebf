package coop.encommun.supplier.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.encommun.supplier.supplier.Webhook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is due: one order after another to one supplier, different suppliers at the same time. No database
 * transaction is open while an endpoint takes its time. A sender killed after the endpoint's 2xx and before it is stored
 * sends again when its claim has run out, under the same webhook id.
 */
@ApplicationScoped
class Deliveries {
    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    /** After so many orders in a row a supplier goes to the end of the queue. */
    private static final int TURN = 20;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DeliveryRegister register;
    private final EndpointCaller caller;
    private final DeliveryMetrics metrics;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore places;

    Deliveries(
            DeliveryRegister register,
            EndpointCaller caller,
            DeliveryMetrics metrics,
            ObjectMapper json,
            Clock clock,
            DispatchSettings settings) {
        this.register = register;
        this.caller = caller;
        this.metrics = metrics;
        this.json = json;
        this.clock = clock;
        this.places = new Semaphore(settings.parallel());
    }

    @Scheduled(every = "${encommun.webhooks.send-due-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendDue() {
        if (threads.isShutdown()) {
            return;
        }
        for (UUID supplier : register.suppliersWithDue()) {
            if (!busy.contains(supplier) && places.tryAcquire()) {
                busy.add(supplier);
                threads.execute(() -> sendAllDueTo(supplier));
            }
        }
    }

    private void sendAllDueTo(UUID supplier) {
        try {
            Optional<DeliveryRegister.Claim> claim = register.claimNext(supplier);
            for (int sent = 1; claim.isPresent(); sent++) {
                send(claim.get());
                boolean goOn = sent < TURN && !threads.isShutdown();
                claim = goOn ? register.claimNext(supplier) : Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // shutting down: the claim runs out by itself
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sending to supplier %s broke off; it goes on when the claim has run out", supplier);
        } finally {
            busy.remove(supplier);
            places.release();
        }
    }

    private void send(DeliveryRegister.Claim claim) throws InterruptedException {
        Instant started = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long clockwork = System.nanoTime();
        Webhook to = claim.webhook();
        DeliveryOutcome outcome = caller.call(
                to.url(), () -> claim.message().request(claim.dispatchId(), to.url(), to.secret(), started, json));
        Duration duration = Duration.ofNanos(System.nanoTime() - clockwork).truncatedTo(ChronoUnit.MICROS);
        register.store(claim, new Attempt(started, duration, outcome));
        metrics.attempted(outcome);
        LOG.infof(
                "Order %s, webhook %s: %s in %d ms",
                claim.message().data().number(), claim.dispatchId(), outcome.words(), duration.toMillis());
    }

    /** Attempts under way may end; what does not end soon is broken off and sent again later. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
