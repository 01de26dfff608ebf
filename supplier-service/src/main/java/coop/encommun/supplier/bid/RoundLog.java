package coop.encommun.supplier.bid;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the audit log tells of a round and its bids. Nobody can change it unseen, so this counts, and the rows of bids are
 * held against it.
 */
@ApplicationScoped
class RoundLog {
    private static final int ROWS = 1000;

    private static final String ROUNDS = """
            select pending_id as id, sequence, action, entry as told from audit_log
            where subject = ? and action in ('round.opened', 'round.closed', 'bids.opened')
            union all
            select id, null, action, data from audit_pending
            where subject = ? and action in ('round.opened', 'round.closed', 'bids.opened')
            order by id""";

    private static final String RECEIPTS = """
            select pending_id as id, sequence, action, entry as told from audit_log
            where pending_id > ? and pending_id < ? and action = 'bid.received' and position(? in entry) > 0
            union all
            select id, null, action, data from audit_pending
            where id > ? and id < ? and action = 'bid.received' and position(? in data) > 0
            order by id""";

    private static final String ENTRY = """
            select pending_id as id, sequence, action, entry as told from audit_log where pending_id = ?
            union all
            select id, null, action, data from audit_pending where id = ?""";

    private final AgroalDataSource database;

    RoundLog(AgroalDataSource database) {
        this.database = database;
    }

    /** The last receipt of each bidder between the opening of the round and its closing, in the order of the log. */
    List<LoggedReceipt> lastReceipts(UUID negotiationId, int round) {
        List<LoggedEntry> rounds = about(negotiationId);
        long from = first(rounds, "round.opened", round).map(LoggedEntry::id).orElse(0L);
        long to = first(rounds, "round.closed", round).map(LoggedEntry::id).orElse(Long.MAX_VALUE);
        byte[] here = negotiationId.toString().getBytes(StandardCharsets.UTF_8);
        Map<UUID, LoggedReceipt> last = new LinkedHashMap<>();
        read(RECEIPTS, List.of(from, to, here, from, to, here), entry -> {
            if (!entry.action().equals("bid.received")) return;
            LoggedReceipt.of(entry, negotiationId, round).ifPresent(receipt -> {
                last.remove(receipt.supplier());
                last.put(receipt.supplier(), receipt);
            });
        });
        return List.copyOf(last.values());
    }

    /** The receipt that was written as this very entry. */
    Optional<LoggedReceipt> receipt(long entry, UUID negotiationId, int round) {
        List<LoggedEntry> found = new ArrayList<>();
        read(ENTRY, List.of(entry, entry), found::add);
        return found.stream()
                .filter(it -> it.action().equals("bid.received"))
                .findFirst()
                .flatMap(it -> LoggedReceipt.of(it, negotiationId, round));
    }

    /** Whether the log knows of this round at all: not so of those of before there was a log. */
    boolean knows(UUID negotiationId, int round) {
        return first(about(negotiationId), "round.opened", round).isPresent();
    }

    /** The {@link BidList} of the round when its bids were opened. */
    Optional<String> opened(UUID negotiationId, int round) {
        return first(about(negotiationId), "bids.opened", round)
                .map(entry -> entry.data().path("bids").asText());
    }

    private List<LoggedEntry> about(UUID negotiationId) {
        List<LoggedEntry> entries = new ArrayList<>();
        read(ROUNDS, List.of(negotiationId.toString(), negotiationId.toString()), entries::add);
        return entries;
    }

    /** A later one cannot take back what the first has told. */
    private static Optional<LoggedEntry> first(List<LoggedEntry> entries, String action, int round) {
        return entries.stream()
                .filter(entry -> entry.action().equals(action) && entry.isOf(round))
                .findFirst();
    }

    private interface Reader {
        void read(LoggedEntry entry);
    }

    private void read(String sql, List<?> parameters, Reader reader) {
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
