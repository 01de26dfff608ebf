package coop.encommun.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sends the outbox to the broker: one relay at a time per database (a session's advisory lock), rows in identity order, each
 * deleted only after the broker's acknowledgement. Woken by {@link OutboxBell}, with a slow poll as safety net.
 *
 * <p>Everything is done over the one connection that holds the lock: when it is lost, so is the right to send.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x656e636f6d6d756eL; // "encommun"

    private final AgroalDataSource database;
    private final EventSender sender;
    private final EventMetrics metrics;
    private final int batch;
    private final int pollMillis;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    OutboxRelay(
            AgroalDataSource database,
            EventSender sender,
            EventMetrics metrics,
            @ConfigProperty(name = "encommun.events.relay.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "encommun.events.relay.poll-millis", defaultValue = "1000") int pollMillis) {
        this.database = database;
        this.sender = sender;
        this.metrics = metrics;
        this.batch = batch;
        this.pollMillis = pollMillis;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        sender.close();
        if (thread != null) thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (Connection connection = database.getConnection()) {
                relayOver(connection);
            } catch (SQLException | RuntimeException | Error e) { // nothing ends the relay but the service's end
                if (stopping.getCount() > 0) LOG.warnf("Outbox not relayed for now: %s", e);
                pause();
            }
        }
    }

    private void relayOver(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        var listener = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + OutboxBell.CHANNEL);
            boolean relaying = false;
            try {
                while (stopping.getCount() > 0) {
                    relaying = relaying || OutboxTable.tryLock(statement, LOCK);
                    if (relaying) drain(connection);
                    listener.getNotifications(pollMillis);
                }
            } finally { // the connection goes back to the pool: a lock left on it would keep every relay out
                statement.execute("unlisten *; select pg_advisory_unlock_all()");
            }
        }
    }

    private void drain(Connection connection) throws SQLException {
        List<OutboxTable.Row> rows;
        do {
            rows = OutboxTable.first(connection, batch);
            List<Long> sent = new ArrayList<>(sender.send(rows));
            if (!sent.isEmpty()) OutboxTable.delete(connection, sent);
            metrics.published(sent.size());
            if (sent.size() < rows.size()) return; // the broker did not take them all: try again at the next wake
        } while (rows.size() == batch && stopping.getCount() > 0);
    }

    /** Beside the relay, which waits as long as the broker is away: that is when the backlog matters. At no other time. */
    @Scheduled(every = "5s")
    void measure() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            metrics.backlog(OutboxTable.count(statement));
        } catch (SQLException e) {
            LOG.debugf("Backlog not measured: %s", e.getMessage());
        }
    }

    private void pause() {
        try {
            boolean stopped = stopping.await(pollMillis, TimeUnit.MILLISECONDS);
            if (stopped) LOG.debug("Relay stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
