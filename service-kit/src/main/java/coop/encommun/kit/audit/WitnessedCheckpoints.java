package coop.encommun.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the other services have signed and can no longer take back, because it is kept here. */
@ApplicationScoped
public class WitnessedCheckpoints {

    private static final String SELECT = """
            select id, origin, size, root, at, note, sealed, witnessed_at,
                exists (
                    select from witnessed_checkpoint b where b.origin = a.origin
                        and (b.size = a.size and b.root <> a.root
                            or b.size > a.size and b.id < a.id and b.at < a.at)) as conflict
            from witnessed_checkpoint a\s""";
    private static final String PIN =
            "insert into witnessed_origin (topic, origin) values (?, ?) on conflict do nothing";
    private static final String PINNED = "select from witnessed_origin where topic = ? and origin = ?";
    private static final String INSERT = """
            insert into witnessed_checkpoint (origin, size, root, at, note, sealed, witnessed_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing""";

    private final AgroalDataSource database;
    private final Clock clock;

    WitnessedCheckpoints(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The first that was made for such an entry by the service whose topic this is; empty while none has come. */
    public Optional<WitnessedCheckpoint> sealing(String topic, String action, Object subject) {
        String where = """
                where origin = (select origin from witnessed_origin where topic = ?) and sealed @> ?::jsonb
                order by id limit 1""";
        return list(where, topic, SealedJson.wanted(action, subject.toString())).stream()
                .findFirst();
    }

    /** Whether this topic speaks for this log: what it named first, it speaks for from then on, and no other topic does. */
    boolean speaksFor(String topic, String origin) {
        return Sql.over(database, connection -> {
            try (var pin = connection.prepareStatement(PIN);
                    var pinned = connection.prepareStatement(PINNED)) {
                for (PreparedStatement statement : List.of(pin, pinned)) {
                    statement.setString(1, topic);
                    statement.setString(2, origin);
                }
                pin.executeUpdate();
                try (var row = pinned.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    List<WitnessedCheckpoint> behind(long id, int most) {
        return list("where id > ? order by id limit ?", id, most);
    }

    /** @return whether it is new here and contradicts what the log has shown before */
    boolean contradicts(String origin, Checkpoint shown) {
        return add(origin, shown) == 1
                && list("where origin = ? and size = ? order by id desc limit 1", origin, shown.size())
                        .getFirst()
                        .conflict();
    }

    private int add(String origin, Checkpoint shown) {
        return Sql.over(database, connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, origin);
                insert.setLong(2, shown.size());
                insert.setBytes(3, Base64.getDecoder().decode(shown.root()));
                insert.setObject(4, shown.at().atOffset(ZoneOffset.UTC));
                insert.setString(5, shown.note());
                insert.setString(6, SealedJson.of(shown.sealed()));
                insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    private List<WitnessedCheckpoint> list(String where, Object... parameters) {
        return Sql.over(database, connection -> {
            List<WitnessedCheckpoint> found = new ArrayList<>();
            try (var select = connection.prepareStatement(SELECT + where)) {
                for (int i = 0; i < parameters.length; i++) select.setObject(i + 1, parameters[i]);
                try (var result = select.executeQuery()) {
                    while (result.next()) found.add(read(result));
                }
            }
            return found;
        });
    }

    private static WitnessedCheckpoint read(ResultSet at) throws SQLException {
        return new WitnessedCheckpoint(
                at.getLong("id"),
                at.getString("origin"),
                Checkpoints.read(at),
                at.getObject("witnessed_at", OffsetDateTime.class).toInstant(),
                at.getBoolean("conflict"));
    }
}
