package coop.encommun.supplier.negotiation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Entries of the audit log about rounds, those included that wait for their place. */
@ApplicationScoped
public class RoundEntries {
    private static final int ROWS = 1000;

    private static final String ROUNDS = """
            select pending_id as id, sequence, action, entry as told from audit_log
            where subject = ? and action in ('round.opened', 'round.closed', 'bids.opened', 'round.terms-changed')
            union all
            select id, null, action, data from audit_pending
            where subject = ? and action in ('round.opened', 'round.closed', 'bids.opened', 'round.terms-changed')
            order by id""";

    private final AgroalDataSource database;

    RoundEntries(AgroalDataSource database) {
        this.database = database;
    }

    /** Of each entry. */
    public interface Reader {
        void read(LoggedEntry entry);
    }

    /** What is told of a round, in the order of the log: its opening and closing, the opening of its bids, what was changed. */
    public List<LoggedEntry> about(UUID negotiationId, int round) {
        List<LoggedEntry> entries = new ArrayList<>();
        read(ROUNDS, List.of(negotiationId.toString(), negotiationId.toString()), entries::add);
        return entries.stream().filter(entry -> entry.isOf(round)).toList();
    }

    /** @param sql columns id, sequence (null while it waits), action, told */
    public void read(String sql, List<?> parameters, Reader reader) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS);
            set(select, parameters);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(LoggedEntry.of(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Audit log not at hand", e);
        }
    }

    private static void set(PreparedStatement select, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            select.setObject(i + 1, parameters.get(i));
        }
    }
}
