package coop.encommun.supplier.bid;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.supplier.Api;
import coop.encommun.supplier.AuditedEntries;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes what a round was opened with, by the rights of the service: no bid is opened upon it. */
@QuarkusTest
class TamperedRoundsTest {
    private static final String ROUND = "/negotiations/{id}/rounds/1";
    private static final String BID = ROUND + "/bids/{s}";
    private static final String CLOSING = "close-due-rounds";
    private static final Instant LAST_WEEK =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(7, ChronoUnit.DAYS);

    @Inject
    PreparedNegotiations prepared;

    @Inject
    AuditedEntries audited;

    @Inject
    Tampering tampering;

    @Inject
    Scheduler scheduler;

    private UUID id;
    private UUID supplier;
    private String end;

    @AfterEach
    void letTheJobRunAgain() {
        scheduler.resume(CLOSING);
    }

    @BeforeEach
    void prepare() {
        id = prepared.office();
        supplier = Api.newSupplier();
    }

    @Test
    void endNoEarlierThanTheyWereOpenedFor() {
        openWithABid(Api.inAnHour());
        tampering.execute(
                "update negotiation_round set closes_at = opens_at + interval '1 millisecond' where negotiation_id = ?",
                id);

        await().until(() -> changes().size() == 1);
        differ("closesAt");
        round().body("status", equalTo("ROUND_OPEN")).body("rounds[0].closedAt", nullValue());
        Api.auditor().get(BID, id, supplier).then().statusCode(409).body("type", endsWith("/round-still-open"));

        // Their coordinator may end them; what was changed keeps them sealed all the same.
        Api.closeRound(id, 1).then().statusCode(200).body("rounds[0].closedAt", notNullValue());
        staySealed();

        restoreEnd();
        areOpenedOnceRestored();
    }

    /** Whether it was told is not for the changed row to say. */
    @Test
    void leaveAnEntryEvenIfTheRowSaysItWasTold() {
        openWithABid(Api.inAnHour());
        tampering.execute("""
                update negotiation_round set closes_at = opens_at + interval '1 millisecond', terms_changed_at = now()
                where negotiation_id = ?""", id);
        await().until(() -> changes().size() == 1);
        differ("closesAt");

        tampering.execute("delete from invitation where round_id = ?", prepared.roundId(id, 1));
        await().until(() -> changes().size() == 2);
        assertEquals(
                "[\"closesAt\",\"suppliers\"]",
                changes().getLast().path("differ").toString());
    }

    @Test
    void endNoLaterThanTheyWereOpenedFor() {
        prepared.openUntil(LAST_WEEK, id, supplier, () -> {
            Api.putBid(id, 1, supplier, Api.paperBid("5.5000")).then().statusCode(201);
            end = end();
            tampering.execute(
                    "update negotiation_round set closes_at = now() + interval '1 hour' where negotiation_id = ?", id);
        });

        await().untilAsserted(() -> round().body("rounds[0].closedAt", equalTo(LAST_WEEK.toString())));
        differ("closesAt");
        staySealed();

        restoreEnd();
        areOpenedOnceRestored();
    }

    @Test
    void countNoBidThatCameAfterTheirTrueEnd() {
        scheduler.pause(CLOSING);
        prepared.openUntil(LAST_WEEK, id, supplier, () -> end = end());
        tampering.execute(
                "update negotiation_round set closes_at = now() + interval '1 hour' where negotiation_id = ?", id);
        Api.putBid(id, 1, supplier, Api.paperBid("5.0000")).then().statusCode(201);
        restoreEnd();
        scheduler.resume(CLOSING);

        await().untilAsserted(() -> round().body("rounds[0].openedAt", notNullValue()));
        Api.auditor().get(BID, id, supplier).then().body("spoiledAt", notNullValue());
        assertTrue(audited.about(id).stream()
                .anyMatch(entry -> entry.data().path("reason").asText().equals("late")));
    }

    @Test
    void areNotOpenedWithSomebodyInvitedAfterwards() {
        openWithABid(Api.inAnHour());
        UUID friend = Api.newSupplier();
        tampering.execute(
                "insert into invitation (round_id, supplier_id) values (?, ?)", prepared.roundId(id, 1), friend);
        Api.putBid(id, 1, friend, Api.paperBid("5.0000")).then().statusCode(201);

        Api.closeRound(id, 1)
                .then()
                .statusCode(200)
                .body("rounds[0].closedAt", notNullValue())
                .body("rounds[0].openedAt", nullValue());
        staySealed();
        differ("suppliers");

        tampering.execute("delete from invitation where supplier_id = ?", friend);
        areOpenedOnceRestored();
        Api.auditor().get(BID, id, friend).then().body("spoiledAt", notNullValue());
    }

    @Test
    void areNotOpenedWhenNobodyClosedThem() {
        openWithABid(Api.inAnHour());
        tampering.execute(
                "update negotiation_round set closed_at = now(), closed_by = 'due-time' where negotiation_id = ?", id);
        tampering.execute("update negotiation set status = 'ROUND_CLOSED' where id = ?", id);

        await().until(() -> changes().size() == 1);
        differ("closing");
        staySealed();
    }

    @Test
    void areNotClosedTwice() {
        openWithABid(Api.inAnHour());
        Api.closeRound(id, 1).then().statusCode(200).body("rounds[0].openedAt", notNullValue());
        tampering.execute(
                "update negotiation_round set closed_at = null, closed_by = null, opened_at = null where negotiation_id = ?",
                id);
        tampering.execute("update negotiation set status = 'ROUND_OPEN' where id = ?", id);

        Api.closeRound(id, 1).then().statusCode(409).body("type", endsWith("/round-terms-changed"));
        differ("closing");
        tampering.execute(
                "update negotiation_round set closes_at = opens_at + interval '1 millisecond' where negotiation_id = ?",
                id);
        await().until(() -> changes().size() == 2);
        round().body("rounds[0].closedAt", nullValue());
    }

    @Test
    void areNotMadeGoodByAnotherEntryOfTheirOpening() {
        openWithABid(Api.inAnHour());
        tampering.execute("""
                insert into audit_pending (at, actor, role, action, subject, data, seals)
                values (now(), 'claire', 'coordinator', 'round.opened', ?, convert_to('{"round":1,"closesAt":"soon"}', 'UTF8'), false)""", id.toString());
        tampering.execute("""
                update negotiation_round set opening_entry =
                    (select max(id) from (select max(id) as id from audit_pending union all select max(pending_id) from audit_log) as e)
                where negotiation_id = ?""", id);

        Api.closeRound(id, 1).then().statusCode(200).body("rounds[0].openedAt", nullValue());
        staySealed();
    }

    private void openWithABid(Instant closesAt) {
        Api.openRound(id, closesAt, null, supplier).then().statusCode(201);
        Api.putBid(id, 1, supplier, Api.paperBid("5.5000")).then().statusCode(201);
        end = end();
    }

    private String end() {
        return tampering.text("select closes_at::text from negotiation_round where negotiation_id = ?", id);
    }

    private void restoreEnd() {
        tampering.execute(
                "update negotiation_round set closes_at = cast(? as timestamptz) where negotiation_id = ?", end, id);
    }

    private void differ(String what) {
        assertEquals(
                what,
                changes().getFirst().path("differ").path(0).asText(),
                changes().toString());
    }

    private void staySealed() {
        assertEquals(1, changes().size());
        for (String route : List.of(ROUND + "/bids", "/negotiations/{id}/demand-curves")) {
            Api.coordinator().get(route, id).then().statusCode(409).body("type", endsWith("/round-terms-changed"));
        }
        Api.coordinator()
                .body("{}")
                .post("/negotiations/{id}/award", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/round-terms-changed"));
        round().body("rounds[0].openedAt", nullValue());
    }

    private void areOpenedOnceRestored() {
        await().untilAsserted(() -> round().body("rounds[0].openedAt", notNullValue()));
        Api.auditor().get(BID, id, supplier).then().statusCode(200).body("bid", notNullValue());
        assertEquals(1, changes().size(), "told once");
    }

    private ValidatableResponse round() {
        return Api.coordinator().get("/negotiations/{id}", id).then();
    }

    private List<JsonNode> changes() {
        return audited.about(id).stream()
                .filter(entry -> entry.action().equals("round.terms-changed"))
                .map(AuditedEntries.Entry::data)
                .toList();
    }
}
