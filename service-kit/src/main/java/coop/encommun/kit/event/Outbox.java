package coop.encommun.kit.event;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The only way out for an event: a row written in the transaction of the change it tells of. The {@link OutboxRelay} sends it
 * when that transaction has committed, and as often as it takes.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (topic, key, event_id, type, subject, occurred_at, traceparent, reason, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int COLUMNS = 9;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxBell bell;
    private final Clock clock;

    Outbox(AgroalDataSource database, TransactionSynchronizationRegistry transaction, OutboxBell bell, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.bell = bell;
        this.clock = clock;
    }

    /** Adds one event to the running transaction. */
    @Transactional(TxType.MANDATORY)
    public void add(Event event) {
        addAll(List.of(event));
    }

    /** Adds events to the running transaction, in the order given. */
    @Transactional(TxType.MANDATORY)
    public void addAll(Collection<? extends Event> events) {
        store(events.stream().map(this::row).toList());
    }

    /** Fills a statement's question marks, from the one with this number on. */
    @FunctionalInterface
    public interface Filling {
        void fill(PreparedStatement statement, int first) throws SQLException;
    }

    /** Adds one event to the running transaction and runs another statement behind it, both in one round trip. */
    @Transactional(TxType.MANDATORY)
    public void addWith(Event event, String sql, Filling filling) {
        try (var connection = database.getConnection();
                var both = connection.prepareStatement(INSERT + ";" + sql)) {
            bind(both, row(event), traceparent());
            filling.fill(both, COLUMNS + 1);
            both.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Outbox cannot be written", e);
        }
        ringAfterCommit();
    }

    private Row row(Event event) {
        return new Row(
                event.topic(),
                new ReceivedEvent(
                        UUID.randomUUID(),
                        event.type(),
                        event.subject().toString(),
                        clock.instant(),
                        event.key(),
                        event.topic(),
                        EventJson.write(event)),
                null);
    }

    /** Passes an event on to another topic as it arrived, with the reason why. */
    void forward(String topic, ReceivedEvent event, String reason) {
        store(List.of(new Row(topic, event, reason)));
    }

    private record Row(String topic, ReceivedEvent event, String reason) {}

    private void store(List<Row> rows) {
        if (rows.isEmpty()) return;
        String trace = traceparent();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (Row row : rows) {
                bind(insert, row, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Outbox cannot be written", e);
        }
        ringAfterCommit();
    }

    private void ringAfterCommit() {
        transaction.registerInterposedSynchronization(new RingAfterCommit(bell));
    }

    private static void bind(PreparedStatement insert, Row row, String trace) throws SQLException {
        var event = row.event();
        insert.setString(1, row.topic());
        insert.setString(2, event.key() == null ? event.subject() : event.key()); // what others sent may have none
        insert.setObject(3, event.id());
        insert.setString(4, event.type());
        insert.setString(5, event.subject());
        insert.setObject(6, event.time().atOffset(ZoneOffset.UTC));
        insert.setString(7, trace);
        insert.setString(8, row.reason());
        insert.setBytes(9, event.data());
    }

    /** W3C trace context, so that the consumer's span hangs under the command's. */
    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }

    private record RingAfterCommit(OutboxBell bell) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) bell.ring();
        }
    }
}
