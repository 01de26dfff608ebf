package coop.encommun.e2e.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.e2e.RunningStack;
import coop.encommun.e2e.Superuser;
import coop.encommun.e2e.audit.Verifier.Verdict;
import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Moment;
import coop.encommun.e2e.purchase.PlayedPurchase;
import coop.encommun.local.LocalStack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an operator with all power over the database does to a log is found, and named. */
@ExtendWith(RunningStack.class)
class TamperedLogIT {
    private static final String LOG = "supplier";

    @TempDir
    private Path directory;

    @BeforeAll
    static void playPurchase(LocalStack stack) {
        PlayedPurchase.in(stack);
    }

    private Verdict check(LocalStack stack) throws Exception {
        return Verifier.of(stack, directory).check(new AuditedService(stack, LOG));
    }

    private interface Act {
        void on(Tampering log) throws Exception;
    }

    private void assertFound(LocalStack stack, Act act, String... words) throws Exception {
        Verdict verdict;
        try (Tampering log = new Tampering(new Superuser(stack), LOG)) {
            act.on(log);
            verdict = check(stack);
        }
        assertAll(
                () -> assertEquals(1, verdict.code(), verdict.words()),
                () -> assertTrue(
                        List.of(words).stream().allMatch(verdict.words()::contains),
                        () -> List.of(words) + " not in\n" + verdict.words()));
        assertEquals(0, check(stack).code(), "all is put back");
    }

    /** A row that is signed and has signed rows behind it. */
    private static int middle(LocalStack stack) {
        return new AuditedService(stack, LOG).sealedRows() / 2;
    }

    @Test
    void namesTheRowThatWasChanged(LocalStack stack) throws Exception {
        int row = middle(stack);
        assertFound(stack, log -> log.change(row), "Row " + row + " was changed");
    }

    @Test
    void namesTheRowThatWasDeleted(LocalStack stack) throws Exception {
        int row = middle(stack);
        assertFound(stack, log -> log.delete(row), "Row " + row + " was deleted");
    }

    @Test
    void namesTheRowsThatChangedPlaces(LocalStack stack) throws Exception {
        int row = middle(stack);
        assertFound(stack, log -> log.swap(row), "Rows " + row + " and " + (row + 1) + " have changed places");
    }

    @Test
    void namesTheRowThatWasInserted(LocalStack stack) throws Exception {
        int row = middle(stack);
        assertFound(stack, log -> log.insert(row), "inserted");
    }

    @Test
    void findsARowRewrittenWithAllThatFollow(LocalStack stack) throws Exception {
        int row = middle(stack);
        assertFound(stack, log -> log.rewriteFrom(row), "rewritten");
    }

    @Test
    void bidsWhoseCiphertextsWereSwappedAreSpoiledAndThatIsWrittenDown(LocalStack stack) throws Exception {
        try (MarkedPurchase purchase = MarkedPurchase.draft(stack)) {
            purchase.playTo(Moment.ROUND_OPEN);
            try (Connection superuser = new Superuser(stack).connect(LOG);
                    Statement statement = superuser.createStatement()) {
                assertEquals(2, statement.executeUpdate("""
                        update bid set content = other.content from bid other
                        where bid.negotiation_id = '%1$s' and other.negotiation_id = '%1$s' and bid.id <> other.id""".formatted(purchase.pooledOrder())));
            }
            purchase.closeRound();
            List<JsonNode> bids = purchase.stage().coordinator(LOG).all(purchase.negotiation("/rounds/1/bids"));
            assertEquals(2, bids.size());
            for (JsonNode bid : bids) {
                assertTrue(bid.hasNonNull("spoiledAt"), bid.toString());
                assertFalse(bid.has("bid"), bid.toString());
            }
            for (JsonNode bid : bids)
                await().until(() -> tellsOfFailure(stack, bid.path("bidId").asText()));
        }
    }

    private static boolean tellsOfFailure(LocalStack stack, String bid) {
        return new AuditedService(stack, LOG)
                .entries().stream().anyMatch(entry -> entry.contains("\"bid.opening-failed\"") && entry.contains(bid));
    }
}
