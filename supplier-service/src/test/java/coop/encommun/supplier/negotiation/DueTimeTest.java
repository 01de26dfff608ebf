package coop.encommun.supplier.negotiation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DueTimeTest {
    private static final Instant LAST_WEEK =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(7, ChronoUnit.DAYS);

    @Inject
    PreparedNegotiations prepared;

    @Inject
    RoundClosing closing;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void letTheJobRunAgain() {
        scheduler.resume(RoundClosing.JOB);
    }

    @Test
    void closesARoundByItselfWhenItIsDue() {
        UUID id = prepared.office();
        Instant closesAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1500);
        Api.openRound(id, closesAt, null, Api.newSupplier()).then().statusCode(201);

        await().untilAsserted(() -> assertEquals("ROUND_CLOSED", read(id).getString("status")));
        assertEquals(closesAt, Instant.parse(read(id).getString("rounds[0].closedAt")));
        assertEquals("due-time", read(id).getString("rounds[0].closedBy"));
        assertEquals(closesAt, Instant.parse(read(id).getString("transitions[2].at")));
    }

    @Test
    void closesWithTheDueTimeWhatFellDueWhileItWasDown() {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        prepared.openUntil(
                LAST_WEEK,
                id,
                supplier,
                () -> Api.putBid(id, 1, supplier, Api.paperBid("5.5000")).then().statusCode(201));

        await().untilAsserted(() -> assertEquals("ROUND_CLOSED", read(id).getString("status")));
        assertEquals(LAST_WEEK, Instant.parse(read(id).getString("rounds[0].closedAt")));
        await().untilAsserted(() -> {
            Wire.Told told = Wire.heard(Negotiations.TOPIC, id).getLast();
            assertEquals("supplier.negotiation.round-closed.v1", told.type());
            assertEquals(LAST_WEEK.toString(), told.data().get("closedAt").asText());
            assertEquals(1, told.data().get("bids").asInt());
        });
    }

    @Test
    void refusesALateBidEvenBeforeTheRoundHasBeenClosed() {
        scheduler.pause(RoundClosing.JOB);
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        prepared.openUntil(LAST_WEEK, id, supplier, () -> {});

        Api.putBid(id, 1, supplier, Api.paperBid("5.5000")).then().statusCode(409);
        assertEquals("ROUND_OPEN", read(id).getString("status"));
        // The coordinator comes late as well: the round has ended when it was due.
        Api.closeRound(id, 1).then().statusCode(200);
        assertEquals(LAST_WEEK, Instant.parse(read(id).getString("rounds[0].closedAt")));
    }

    @Test
    void closesOnceHoweverManyReplicasTry() throws Exception {
        scheduler.pause(RoundClosing.JOB);
        List<UUID> ids = IntStream.range(0, 5).mapToObj(i -> prepared.office()).toList();
        UUID supplier = Api.newSupplier();
        for (UUID id : ids) {
            prepared.openUntil(LAST_WEEK, id, supplier, () -> {});
        }

        try (var replicas = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> jobs = Collections.nCopies(8, Executors.callable(closing::closeDue));
            for (Future<Object> job : replicas.invokeAll(jobs)) {
                job.get();
            }
        }

        for (UUID id : ids) {
            assertEquals(List.of("PREPARED", "ROUND_OPEN", "ROUND_CLOSED"), read(id).getList("transitions.to"));
            await().untilAsserted(() ->
                    assertEquals(2, Wire.heard(Negotiations.TOPIC, id).size()));
        }
    }

    @Test
    void waitsForTheOpeningTimeToTakeBids() {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        Instant opensAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(600);
        Api.coordinator()
                .body("{\"suppliers\": [\"%s\"], \"opensAt\": \"%s\", \"closesAt\": \"%s\"}"
                        .formatted(supplier, opensAt, Api.inAnHour()))
                .post("/negotiations/{id}/rounds", id)
                .then()
                .statusCode(201);

        String refusal = Api.putBid(id, 1, supplier, Api.paperBid("5.5000"))
                .then()
                .statusCode(409)
                .extract()
                .asString();
        assertTrue(refusal.contains("round-not-open-yet"), refusal);
        assertTrue(refusal.contains(opensAt.toString()), refusal);
    }

    private static JsonPath read(UUID id) {
        return Api.coordinator().get("/negotiations/{id}", id).jsonPath();
    }
}
