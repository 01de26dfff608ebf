package coop.encommun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.story.Play;
import coop.encommun.local.story.SupplierSystem.Notice;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold at the end of every group purchase, whatever happened on the way. */
final class OneOrderEach {
    private static final Set<String> INVARIANTS = Set.of(
            "refused rows",
            "Σ demand = Σ consolidated",
            "bids sealed while the round is open",
            "Σ allocated + surplus = ordered",
            "Σ awarded = Σ ordered",
            "Σ co-ops' shares = Σ suppliers' totals");

    private OneOrderEach() {}

    /** Exactly one order per awarded supplier, however often delivered, always under one webhook id. */
    static void assertOf(Play play) {
        var notices = Set.copyOf(play.systems().notices());
        int awarded = play.ledger().awardedSuppliers();
        assertEquals(awarded, distinct(notices, Notice::orderId), "orders");
        assertEquals(awarded, distinct(notices, Notice::supplier), "suppliers");
        assertEquals(awarded, distinct(notices, Notice::webhookId), "webhook ids");
        assertEquals(0, play.systems().forged(), "forged notices");
        assertEquals(
                INVARIANTS,
                INVARIANTS.stream().filter(play.ledger().checks()::contains).collect(Collectors.toSet()));
    }

    private static int distinct(Set<Notice> notices, java.util.function.Function<Notice, String> part) {
        return notices.stream().map(part).collect(Collectors.toSet()).size();
    }
}
