package coop.encommun.kit.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it: a queue read from its head and cut after the acknowledgement. */
final class OutboxTable {

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Row(
            long id,
            String topic,
            String key,
            UUID eventId,
            String type,
            String subject,
            Instant occurredAt,
            String traceparent,
            String reason,
            byte[] data) {}

    private OutboxTable() {}

    static boolean tryLock(Statement statement, long lock) throws SQLException {
        try (var result = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    static long count(Statement statement) throws SQLException {
        try (var result = statement.executeQuery("select count(*) from outbox")) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    static List<Row> first(Connection connection, int limit) throws SQLException {
        var sql = """
                select id, topic, key, event_id, type, subject, occurred_at, traceparent, reason, data
                from outbox order by id limit ?""";
        List<Row> rows = new ArrayList<>();
        try (var select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            try (var result = select.executeQuery()) {
                while (result.next()) rows.add(row(result));
            }
        }
        return rows;
    }

    private static Row row(ResultSet at) throws SQLException {
        return new Row(
                at.getLong("id"),
                at.getString("topic"),
                at.getString("key"),
                at.getObject("event_id", UUID.class),
                at.getString("type"),
                at.getString("subject"),
                at.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                at.getString("traceparent"),
                at.getString("reason"),
                at.getBytes("data"));
    }

    static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }
}
