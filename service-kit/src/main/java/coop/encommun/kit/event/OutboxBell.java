package coop.encommun.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Wakes the relay, whichever replica it runs in. Rung after the commit and outside of it, many commits with one ring: a
 * {@code NOTIFY} inside the business transactions would make their commits queue for one lock of the whole database.
 */
@ApplicationScoped
class OutboxBell {

    static final String CHANNEL = "outbox";
    private static final Logger LOG = Logger.getLogger(OutboxBell.class);
    /** So long more commits may join one ring: each ring costs a wake, a read and a cut of the outbox. */
    private static final long GATHERING_NANOS = Duration.ofMillis(10).toNanos();

    private final AgroalDataSource database;
    private final AtomicBoolean rung = new AtomicBoolean();
    private final ExecutorService ringer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox-bell").daemon().factory());

    OutboxBell(AgroalDataSource database) {
        this.database = database;
    }

    void ring() {
        if (!ringer.isShutdown() && rung.compareAndSet(false, true)) ringer.execute(this::notifyRelay);
    }

    private void notifyRelay() {
        LockSupport.parkNanos(GATHERING_NANOS);
        rung.set(false);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        } catch (SQLException e) {
            LOG.debugf("Relay not woken (%s): its slow poll finds the events", e.getMessage());
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent stopping) {
        ringer.shutdown();
    }
}
