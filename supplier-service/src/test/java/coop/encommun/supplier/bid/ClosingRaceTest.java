package coop.encommun.supplier.bid;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suppliers bid without a break while the round is closed: what got a receipt counts, and nothing else does. */
@QuarkusTest
class ClosingRaceTest {
    private static final int WRITERS = 6;
    private static final int MOST_BIDS = 5000;

    @Inject
    PreparedNegotiations prepared;

    @Inject
    Bids bids;

    private UUID id;
    private List<UUID> suppliers;

    @BeforeEach
    void prepare() {
        id = prepared.office();
        suppliers = IntStream.range(0, WRITERS).mapToObj(i -> Api.newSupplier()).toList();
    }

    @Test
    void losesNoAcceptedBidWhenTheCoordinatorCloses() throws Exception {
        Api.openRound(id, suppliers.toArray(UUID[]::new));

        Map<UUID, Response> last = bidUntilRefused(() -> {
            await().until(() -> (int) round("bids") == WRITERS);
            return Api.closeRound(id, 1).then().statusCode(200).extract().response();
        });

        assertLastReceiptsCount(last, closedAt());
    }

    @Test
    void losesNoAcceptedBidAndTakesNoLateOneAtTheDueTime() throws Exception {
        Instant closesAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(4);
        Api.openRound(id, closesAt, null, suppliers.toArray(UUID[]::new));

        Map<UUID, Response> last = bidUntilRefused(() -> null);
        await().until(() -> closedAt() != null);

        assertEquals(closesAt, closedAt());
        assertLastReceiptsCount(last, closesAt);
        last.values()
                .forEach(receipt ->
                        assertTrue(Instant.parse(receipt.path("receivedAt")).isBefore(closesAt), receipt.asString()));
    }

    private void assertLastReceiptsCount(Map<UUID, Response> last, Instant closedAt) {
        assertEquals(WRITERS, bids.openedIn(id, 1).size());
        last.forEach((supplier, receipt) -> {
            Bid bid = bids.of(id, 1, supplier).orElseThrow();
            assertEquals((int) receipt.path("revision"), bid.revision());
            assertEquals(receipt.path("commitment"), bid.commitment());
            assertEquals(receipt.path("nonce"), HexFormat.of().formatHex(bid.nonce()));
            assertArrayEquals(Base64.getDecoder().decode(receipt.<String>path("bid")), bid.canonical());
            assertFalse(bid.openedAt().isBefore(closedAt));
        });
    }

    /** Every supplier bids again and again until it is told that the round is closed; returns its last receipts. */
    private Map<UUID, Response> bidUntilRefused(Callable<Response> meanwhile) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            Map<UUID, Future<Response>> running = new HashMap<>();
            for (UUID supplier : suppliers) {
                running.put(supplier, writers.submit(() -> lastReceipt(supplier)));
            }
            meanwhile.call();
            Map<UUID, Response> last = new HashMap<>();
            for (var entry : running.entrySet()) {
                last.put(entry.getKey(), entry.getValue().get());
            }
            return last;
        }
    }

    private Response lastReceipt(UUID supplier) {
        Response last = null;
        for (int i = 0; i < MOST_BIDS; i++) {
            Response answer = Api.putBid(id, 1, supplier, Api.paperBid("5." + (1000 + i % 9000)));
            if (answer.statusCode() == 409) {
                return last;
            }
            assertTrue(answer.statusCode() < 300, answer.asString());
            last = answer;
        }
        throw new AssertionError("the round was never closed");
    }

    private Instant closedAt() {
        String closedAt = round("closedAt");
        return closedAt == null ? null : Instant.parse(closedAt);
    }

    private <T> T round(String field) {
        return Api.coordinator().get("/negotiations/{id}", id).path("rounds[0]." + field);
    }
}
