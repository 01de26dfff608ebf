package coop.encommun.kit.audit;

import coop.encommun.kit.audit.Checkpoint.Sealed;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The checkpoints of this service's own log. */
@ApplicationScoped
public class Checkpoints {

    private static final String SELECT = "select size, root, at, note, sealed from audit_checkpoint ";

    private final AgroalDataSource database;

    Checkpoints(AgroalDataSource database) {
        this.database = database;
    }

    public Optional<Checkpoint> latest() {
        return first("where size > ? order by size desc limit 1", 0);
    }

    public Optional<Checkpoint> ofSize(long size) {
        return first("where size = ?", size);
    }

    /** The first that covers an entry; empty when none does yet. */
    public Optional<Checkpoint> covering(long sequence) {
        return first("where size > ? order by size limit 1", sequence);
    }

    /** The one made for such an entry; empty when there is no such entry, or it has no place in the log yet. */
    public Optional<Checkpoint> sealing(String action, Object subject) {
        return first("where sealed @> ?::jsonb order by size limit 1", SealedJson.wanted(action, subject.toString()));
    }

    List<Checkpoint> largerThan(long size, int most) {
        return list("where size > ? order by size limit ?", size, most);
    }

    void add(Checkpoint made) {
        Sql.over(database, connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into audit_checkpoint (size, root, at, note, sealed) values (?, ?, ?, ?, ?::jsonb)")) {
                insert.setLong(1, made.size());
                insert.setBytes(2, Base64.getDecoder().decode(made.root()));
                insert.setObject(3, made.at().atOffset(ZoneOffset.UTC));
                insert.setString(4, made.note());
                insert.setString(5, SealedJson.of(made.sealed()));
                return insert.executeUpdate();
            }
        });
    }

    private Optional<Checkpoint> first(String where, Object... parameters) {
        return list(where, parameters).stream().findFirst();
    }

    private List<Checkpoint> list(String where, Object... parameters) {
        return Sql.over(database, connection -> {
            List<Checkpoint> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
                for (int i = 0; i < parameters.length; i++) select.setObject(i + 1, parameters[i]);
                try (var result = select.executeQuery()) {
                    while (result.next()) found.add(read(result));
                }
            }
            return found;
        });
    }

    /** From the columns {@code size, root, at, note, sealed}. */
    static Checkpoint read(ResultSet at) throws SQLException {
        List<Sealed> sealed = SealedJson.read(at.getString("sealed"));
        return new Checkpoint(
                at.getLong("size"),
                Base64.getEncoder().encodeToString(at.getBytes("root")),
                at.getObject("at", OffsetDateTime.class).toInstant(),
                at.getString("note"),
                sealed);
    }
}
