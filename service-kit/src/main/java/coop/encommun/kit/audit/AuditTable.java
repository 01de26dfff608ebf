package coop.encommun.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queue and log as the sequencer sees them: a few statements for a whole batch. */
@ApplicationScoped
class AuditTable {

    private static final long LOCK = 0x656e636f6d6d6175L; // "encommau"
    private static final String TAKE = """
            with taken as (
                delete from audit_pending where id in (select id from audit_pending order by id limit ?)
                returning id, at, actor, role, action, subject, data, seals)
            select * from taken order by id""";
    private static final String INSERT = """
            insert into audit_log (sequence, at, actor, role, action, subject, pending_id, entry, previous, leaf)
            select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                ?::bytea[], ?::bytea[], ?::bytea[])""";

    private final AgroalDataSource database;

    AuditTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Waits until no other replica chains; held until the transaction ends. */
    void lock() {
        run(connection -> {
            try (var statement = connection.createStatement()) {
                // A replica that hangs must not hold up the requests of all others for good.
                statement.execute("set local lock_timeout = '10s'; select pg_advisory_xact_lock(" + LOCK + ")");
                return null;
            }
        });
    }

    boolean someoneWaits() {
        return run(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select exists (select from audit_pending)")) {
                return result.next() && result.getBoolean(1);
            }
        });
    }

    long waiting() {
        return run(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select count(*) from audit_pending")) {
                return result.next() ? result.getLong(1) : 0;
            }
        });
    }

    List<Pending> take(int most) {
        return run(connection -> {
            List<Pending> taken = new ArrayList<>();
            try (var delete = connection.prepareStatement(TAKE)) {
                delete.setInt(1, most);
                try (var result = delete.executeQuery()) {
                    while (result.next()) taken.add(pending(result));
                }
            }
            return taken;
        });
    }

    Optional<Position> last() {
        return position("select sequence, leaf from audit_log order by sequence desc limit 1");
    }

    Optional<Position> positionOf(long pendingId) {
        return position("select sequence, leaf from audit_log where pending_id = ?", pendingId);
    }

    private Optional<Position> position(String sql, Long... parameters) {
        return run(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) select.setLong(i + 1, parameters[i]);
                try (var result = select.executeQuery()) {
                    return result.next()
                            ? Optional.of(new Position(result.getLong(1), result.getBytes(2)))
                            : Optional.empty();
                }
            }
        });
    }

    void add(List<AuditEntry> entries) {
        run(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                var rows = new Columns(connection, insert);
                rows.add("bigint", entries, AuditEntry::sequence);
                rows.add(
                        "timestamptz",
                        entries,
                        entry -> AuditEntry.time(entry.what().at()));
                rows.add("text", entries, entry -> entry.what().actor());
                rows.add("text", entries, entry -> entry.what().role());
                rows.add("text", entries, entry -> entry.what().action());
                rows.add("text", entries, entry -> entry.what().subject());
                rows.add("bigint", entries, entry -> entry.what().id());
                rows.addBytes(entries, AuditEntry::entry);
                rows.addBytes(entries, AuditEntry::previous);
                rows.addBytes(entries, AuditEntry::leaf);
                return insert.executeUpdate();
            }
        });
    }

    private static Pending pending(ResultSet at) throws SQLException {
        return new Pending(
                at.getLong("id"),
                at.getObject("at", OffsetDateTime.class).toInstant(),
                at.getString("actor"),
                at.getString("role"),
                at.getString("action"),
                at.getString("subject"),
                at.getBytes("data"),
                at.getBoolean("seals"));
    }

    private <T> T run(Sql<T> work) {
        return Sql.over(database, work);
    }
}
