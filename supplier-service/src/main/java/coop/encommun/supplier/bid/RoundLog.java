package coop.encommun.supplier.bid;

import coop.encommun.supplier.negotiation.LoggedEntry;
import coop.encommun.supplier.negotiation.RoundEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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

    private final RoundEntries entries;

    RoundLog(RoundEntries entries) {
        this.entries = entries;
    }

    /** The last receipt of each bidder between the opening of the round and its closing, in the order of the log. */
    List<LoggedReceipt> lastReceipts(UUID negotiationId, int round) {
        List<LoggedEntry> told = entries.about(negotiationId, round);
        long from = first(told, "round.opened").map(LoggedEntry::id).orElse(0L);
        long to = first(told, "round.closed").map(LoggedEntry::id).orElse(Long.MAX_VALUE);
        byte[] here = negotiationId.toString().getBytes(StandardCharsets.UTF_8);
        Map<UUID, LoggedReceipt> last = new LinkedHashMap<>();
        entries.read(RECEIPTS, List.of(from, to, here, from, to, here), entry -> {
            if (!entry.is("bid.received")) return;
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
        entries.read(ENTRY, List.of(entry, entry), found::add);
        return found.stream()
                .filter(it -> it.is("bid.received"))
                .findFirst()
                .flatMap(it -> LoggedReceipt.of(it, negotiationId, round));
    }

    /** Whether the log knows of this round at all: not so of those of before there was a log. */
    boolean knows(UUID negotiationId, int round) {
        return first(entries.about(negotiationId, round), "round.opened").isPresent();
    }

    /** The {@link BidList} of the round when its bids were opened. */
    Optional<String> opened(UUID negotiationId, int round) {
        return first(entries.about(negotiationId, round), "bids.opened")
                .map(entry -> entry.data().path("bids").asText());
    }

    /** A later one cannot take back what the first has told. */
    private static Optional<LoggedEntry> first(List<LoggedEntry> entries, String action) {
        return entries.stream().filter(entry -> entry.is(action)).findFirst();
    }
}
