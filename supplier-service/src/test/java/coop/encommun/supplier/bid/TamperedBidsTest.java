package coop.encommun.supplier.bid;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.AuditedEntries;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes to the database with the rights of the service: each stroke is noticed and named, the others' bids count. */
@QuarkusTest
class TamperedBidsTest {
    private static final String ROUND = "/negotiations/{id}/rounds/1";
    private static final String BID = ROUND + "/bids/{s}";

    @Inject
    PreparedNegotiations prepared;

    @Inject
    AuditedEntries audited;

    @Inject
    Tampering tampering;

    private UUID id;
    private UUID victim;
    private UUID other;

    @BeforeEach
    void bidTwice() {
        id = prepared.office();
        victim = Api.newSupplier();
        other = Api.newSupplier();
        Api.openRound(id, Api.inAnHour(), "OWN_RANK", victim, other).then().statusCode(201);
        Api.putBid(id, 1, victim, Api.paperBid("5.5000")).then().statusCode(201);
        Api.putBid(id, 1, other, Api.paperBid("5.7500")).then().statusCode(201);
    }

    @Test
    void findABidThatWasDeleted() {
        String commitment = Api.putBid(id, 1, victim, Api.paperBid("5.0000"))
                .then()
                .statusCode(200)
                .extract()
                .path("commitment");
        tampering.execute("delete from bid where negotiation_id = ? and supplier_id = ?", id, victim);

        close();

        assertEquals(List.of("missing"), reasons());
        Api.supplier(victim)
                .get(ROUND + "/commitments", id)
                .then()
                .statusCode(200)
                .body("state", hasItems("SPOILED", "OPENED"))
                .body("find { it.state == 'SPOILED' }.commitment", equalTo(commitment));
        othersCount();
    }

    @Test
    void findTheOnlyBidsDeleted() {
        tampering.execute("delete from bid where negotiation_id = ?", id);

        close();

        assertEquals(List.of("missing", "missing"), reasons());
    }

    @Test
    void findABidThatWasPutBackToAnEarlierRevision() {
        String row = tampering.text(
                "select to_jsonb(b)::text from bid b where negotiation_id = ? and supplier_id = ?", id, victim);
        Api.putBid(id, 1, victim, Api.paperBid("5.0000")).then().statusCode(200);
        tampering.execute("delete from bid where negotiation_id = ? and supplier_id = ?", id, victim);
        tampering.execute("insert into bid select * from jsonb_populate_record(null::bid, ?::jsonb)", row);

        close();

        assertEquals(List.of("earlier-revision"), reasons());
        spoiled();
        Api.supplier(victim).get(BID + "/receipt", id, victim).then().statusCode(200);
        othersCount();
    }

    @Test
    void findABidOfWhomNobodyInvited() {
        UUID stranger = Api.newSupplier();
        tampering.execute("""
                insert into bid (id, negotiation_id, round, supplier_id, revision, received_at, content, commitment, received_entry)
                select gen_random_uuid(), negotiation_id, round, ?, revision, received_at, content, commitment, received_entry
                from bid where negotiation_id = ? and supplier_id = ?""", stranger, id, victim);

        close();

        assertEquals(List.of("not-invited"), reasons());
        othersCount();
    }

    @Test
    void findABidThatPretendsToBeOpened() {
        tampering.execute("""
                update bid set opened_content = convert_to('{}', 'UTF8'), nonce = commitment::bytea, opened_at = now(), revision = 7
                where negotiation_id = ? and supplier_id = ?""", id, victim);

        close();

        assertEquals(List.of("not-what-was-received"), reasons());
        spoiled();
        othersCount();
    }

    @Test
    void openABidThatPretendsToBeSpoiled() {
        tampering.execute("update bid set spoiled_at = now() where negotiation_id = ? and supplier_id = ?", id, victim);

        close();

        assertEquals(List.of(), reasons());
        Api.supplier(victim).get(BID, id, victim).then().body("bid.lines[0].tiers[1].unitPrice", equalTo("5.5000"));
        othersCount();
    }

    @Test
    void findABidWithoutACommitmentOrAnEntryOfItsOwn() {
        tampering.execute(
                "update bid set content = null, commitment = null, received_entry = null where negotiation_id = ? and supplier_id = ?",
                id,
                victim);

        close();

        assertEquals(List.of("not-what-was-received"), reasons());
        spoiled();
        othersCount();
    }

    @Test
    void signNoReceiptOfWhatWasNotReceived() {
        tampering.execute("update bid set revision = 9 where negotiation_id = ? and supplier_id = ?", id, victim);
        Api.supplier(victim)
                .get(BID + "/receipt", id, victim)
                .then()
                .statusCode(409)
                .body("type", endsWith("/bid-spoiled"));

        tampering.execute(
                "update bid set received_entry = 999999999 where negotiation_id = ? and supplier_id = ?", id, victim);
        Api.supplier(victim)
                .get(BID + "/receipt", id, victim)
                .then()
                .statusCode(409)
                .body("type", endsWith("/bid-spoiled"));
        close();
        Api.supplier(victim)
                .get(BID + "/proof", id, victim)
                .then()
                .statusCode(409)
                .body("type", endsWith("/bid-spoiled"));
    }

    @Test
    void decideNothingUponContentThatWasEditedAfterTheOpening() {
        close();
        tampering.execute("""
                update bid set opened_content = convert_to(replace(convert_from(opened_content, 'UTF8'), '5.5000', '5.9000'), 'UTF8')
                where negotiation_id = ? and supplier_id = ?""", id, victim);

        for (String route : List.of(BID, BID + "/opening")) {
            Api.supplier(victim)
                    .get(route, id, victim)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/bids-not-as-opened"));
        }
        nothingIsDecided();
        assertEquals("bids.found-changed", audited.actionsAbout(id).getLast());
    }

    @Test
    void decideNothingWhenABidWasAddedOrTakenAwayAfterTheOpening() {
        close();
        String row = tampering.text(
                "select to_jsonb(b)::text from bid b where negotiation_id = ? and supplier_id = ?", id, victim);
        tampering.execute("delete from bid where negotiation_id = ? and supplier_id = ?", id, victim);

        nothingIsDecided();
        assertEquals("bids.found-changed", audited.actionsAbout(id).getLast());

        tampering.execute("insert into bid select * from jsonb_populate_record(null::bid, ?::jsonb)", row);
        Api.supplier(other).get(ROUND + "/feedback", id).then().statusCode(200);
    }

    private void nothingIsDecided() {
        Api.supplier(other)
                .get(ROUND + "/feedback", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/bids-not-as-opened"));
        Api.coordinator()
                .get("/negotiations/{id}/demand-curves", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/bids-not-as-opened"));
        Api.coordinator()
                .body("{}")
                .post("/negotiations/{id}/award", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/bids-not-as-opened"));
    }

    private void close() {
        Api.closeRound(id, 1).then().statusCode(200).body("rounds[0].openedAt", notNullValue());
    }

    private void spoiled() {
        Api.supplier(victim).get(BID, id, victim).then().statusCode(200).body("spoiledAt", notNullValue());
        Api.coordinator().get(ROUND + "/bids", id).then().statusCode(200).body("items", hasSize(2));
    }

    private void othersCount() {
        Api.auditor()
                .get(BID, id, other)
                .then()
                .statusCode(200)
                .body("bid.lines[0].tiers[1].unitPrice", equalTo("5.7500"));
    }

    private List<String> reasons() {
        return audited.about(id).stream()
                .filter(entry -> entry.action().equals("bid.opening-failed"))
                .map(entry -> entry.data().path("reason").asText())
                .toList();
    }
}
