package coop.encommun.kit.event;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events that could not be applied: kept, told of on a topic of their own, and applied again on demand. */
@ApplicationScoped
class DeadLetters {

    /** One dead letter, without its payload. */
    record DeadLetter(
            UUID id,
            String topic,
            String type,
            UUID eventId,
            String subject,
            Instant time,
            String reason,
            Instant diedAt,
            Instant replayedAt) {}

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final List<EventHandler> handlers;
    private final String topic;

    DeadLetters(
            AgroalDataSource database,
            Outbox outbox,
            AuditTrail trail,
            @All List<EventHandler> handlers,
            @ConfigProperty(name = "encommun.events.dead-letters") String topic) {
        this.database = database;
        this.outbox = outbox;
        this.trail = trail;
        this.handlers = handlers;
        this.topic = topic;
    }

    static String reasonOf(Throwable failure) {
        String words = failure instanceof Refused refused
                ? refused.type().slug()
                : failure.getClass().getSimpleName();
        return withoutNul(failure.getMessage() == null ? words : words + ": " + failure.getMessage());
    }

    /** The one character that PostgreSQL's text cannot hold. */
    static String withoutNul(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    /** Keeps an event once, however often it comes back, and passes it on to the dead letters' topic. */
    @Transactional
    void add(ReceivedEvent event, String reason) {
        var sql = """
                insert into dead_letter (id, topic, key, event_id, type, subject, occurred_at, data, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
        int added = update(
                sql,
                UUID.nameUUIDFromBytes((event.topic() + event.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                event.topic(),
                event.key(),
                event.id(),
                event.type(),
                event.subject(),
                event.time().atOffset(ZoneOffset.UTC),
                event.data(),
                reason);
        if (added == 1) outbox.forward(topic, event, reason);
    }

    /** The newest first, at most as many as asked for, older than the given one when there is one. */
    List<DeadLetter> newest(int limit, UUID olderThan) {
        var sql = """
                select id, topic, type, event_id, subject, occurred_at, reason, died_at, replayed_at from dead_letter
                where ?::uuid is null or (died_at, id) < (select died_at, id from dead_letter where id = ?::uuid)
                order by died_at desc, id desc limit ?""";
        List<DeadLetter> letters = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, olderThan);
            select.setObject(2, olderThan);
            select.setInt(3, limit);
            try (var result = select.executeQuery()) {
                while (result.next()) letters.add(letter(result));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Dead letters cannot be read", e);
        }
        return letters;
    }

    /**
     * Applies a dead letter now, once: a second replay is refused.
     *
     * @throws PoisonEvent when it still cannot be applied
     */
    @Transactional
    void replay(UUID id) {
        ReceivedEvent event = require(id);
        if (update("update dead_letter set replayed_at = now() where id = ? and replayed_at is null", id) == 0)
            throw new Refused(GeneralProblem.CONFLICT);
        // An event that died has no inbox row, unless it was applied under the same id after all.
        if (update("insert into inbox (event_id) values (?) on conflict do nothing", event.id()) == 1)
            handlers.stream()
                    .filter(handler -> handler.hears(event.topic()))
                    .findFirst()
                    .orElseThrow(() -> new PoisonEvent("No handler for topic " + event.topic()))
                    .apply(event);
        trail.add(Audited.of("dead-letter.replayed", id, Map.of("event", event.id(), "type", event.type())));
    }

    private ReceivedEvent require(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select * from dead_letter where id = ?")) {
            select.setObject(1, id);
            try (var result = select.executeQuery()) {
                if (!result.next()) throw new Refused(GeneralProblem.NOT_FOUND);
                return event(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Dead letter cannot be read", e);
        }
    }

    private int update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Dead letters cannot be written", e);
        }
    }

    private static ReceivedEvent event(ResultSet at) throws SQLException {
        return new ReceivedEvent(
                at.getObject("event_id", UUID.class),
                at.getString("type"),
                at.getString("subject"),
                instant(at, "occurred_at"),
                at.getString("key"),
                at.getString("topic"),
                at.getBytes("data"));
    }

    private static DeadLetter letter(ResultSet at) throws SQLException {
        return new DeadLetter(
                at.getObject("id", UUID.class),
                at.getString("topic"),
                at.getString("type"),
                at.getObject("event_id", UUID.class),
                at.getString("subject"),
                instant(at, "occurred_at"),
                at.getString("reason"),
                instant(at, "died_at"),
                instant(at, "replayed_at"));
    }

    private static Instant instant(ResultSet at, String column) throws SQLException {
        var time = at.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
