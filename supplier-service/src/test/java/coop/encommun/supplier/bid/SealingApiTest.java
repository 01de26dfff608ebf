package coop.encommun.supplier.bid;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.AuditedEntries;
import coop.encommun.supplier.AuditedEntries.Entry;
import coop.encommun.supplier.DatabaseOwner;
import coop.encommun.supplier.Wire;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import coop.encommun.supplier.sealing.RoundKeys;
import coop.encommun.supplier.sealing.SealedContent;
import coop.encommun.verifier.Hash;
import coop.encommun.verifier.InclusionProof;
import coop.encommun.verifier.Opening;
import coop.encommun.verifier.Receipt;
import coop.encommun.verifier.VerifierKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator of the service, its database and its coordinator can do to sealed bids: nothing unseen. */
@QuarkusTest
class SealingApiTest {
    private static final String ROUND = "/negotiations/{id}/rounds/1";
    private static final String BID = ROUND + "/bids/{s}";

    @Inject
    PreparedNegotiations prepared;

    @Inject
    AuditedEntries audited;

    @Inject
    Tampering tampering;

    @Inject
    RoundKeys keys;

    @Inject
    Bids bids;

    private UUID id;
    private UUID one;
    private UUID two;
    private UUID three;

    @BeforeEach
    void openARound() {
        id = prepared.office();
        one = Api.newSupplier();
        two = Api.newSupplier();
        three = Api.newSupplier();
        Api.openRound(id, Api.inAnHour(), "OWN_RANK", one, two, three).then().statusCode(201);
    }

    @Test
    void showsABidNowhereInTheDatabaseNorOnTopicsUntilTheRoundIsClosed() {
        String mark = "MARQUE-" + UUID.randomUUID();
        Api.putBid(id, 1, one, marked(mark)).then().statusCode(201);
        Api.putBid(id, 1, one, marked(mark + "-2")).then().statusCode(200);

        assertEquals(List.of(), tampering.tablesThatShow(mark));
        assertFalse(Wire.heard("encommun.supplier.negotiations", id).toString().contains(mark));

        Api.closeRound(id, 1).then().statusCode(200).body("rounds[0].openedAt", notNullValue());
        assertEquals(List.of("public.bid"), tampering.tablesThatShow(mark + "-2"));
        Api.auditor().get(BID, id, one).then().statusCode(200).body("bid.remarks", equalTo(mark + "-2"));
    }

    @Test
    void givesAReceiptThatItsOwnerVerifiesWithoutUs() {
        VerifierKey key = VerifierKey.parse(Api.supplier(one).get("/audit/key").asString());
        Response answer = Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Receipt receipt = Receipt.parse(answer.path("receipt"));

        assertTrue(receipt.verify(key));
        assertEquals((String) answer.path("commitment"), receipt.commitment().hex());
        assertEquals((int) answer.path("sequence"), receipt.sequence());
        assertEquals((String) answer.path("receivedAt"), receipt.received().toString());
        byte[] bid = Base64.getDecoder().decode(answer.<String>path("bid"));
        assertEquals(receipt.commitment(), Hash.sha256(HexFormat.of().parseHex(answer.path("nonce")), bid));
        // Should the answer get lost: it is there to be read, word for word.
        assertEquals(
                (String) answer.path("receipt"),
                Api.supplier(one).get(BID + "/receipt", id, one).asString());
        Api.supplier(one).get(BID + "/opening", id, one).then().statusCode(409);
        Api.supplier(one).get(BID + "/proof", id, one).then().statusCode(409);
        Api.supplier(one).get(ROUND + "/commitments", id).then().statusCode(409);

        Api.closeRound(id, 1).then().statusCode(200);

        Opening opening =
                Opening.parse(Api.supplier(one).get(BID + "/opening", id, one).asString());
        assertTrue(receipt.commitsTo(opening));
        assertArrayEquals(bid, opening.content());
        InclusionProof proof = InclusionProof.parse(
                Api.supplier(one).get(BID + "/proof", id, one).asString());
        assertTrue(proof.verify(receipt.leaf()));
        assertEquals(receipt.sequence(), proof.index());
        assertEquals(receipt.leaf(), proof.leaf().orElseThrow());
        assertTrue(proof.checkpoint().verify(key));
        Api.supplier(one)
                .get(ROUND + "/commitments", id)
                .then()
                .statusCode(200)
                .body("commitment", contains(receipt.commitment().hex()))
                .body("state", contains("OPENED"));
    }

    @Test
    void proofsOfAllBiddersStandOnTheCheckpointOfTheClosing() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Api.putBid(id, 1, two, Api.paperBid("5.2500"));
        Api.closeRound(id, 1);
        Api.openRound(id, one);

        InclusionProof first = InclusionProof.parse(
                Api.supplier(one).get(BID + "/proof", id, one).asString());
        InclusionProof second =
                InclusionProof.parse(Api.auditor().get(BID + "/proof", id, two).asString());
        assertEquals(first.checkpoint().size(), second.checkpoint().size());
        assertEquals(first.checkpoint().root(), second.checkpoint().root());
    }

    @Test
    void findsBidsThatWereSwappedAndOpensTheOthers() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Api.putBid(id, 1, two, Api.paperBid("5.2500"));
        Api.putBid(id, 1, three, Api.paperBid("5.7500"));
        tampering.execute("""
                update bid b set content = other.content from bid other
                where b.negotiation_id = ? and other.negotiation_id = b.negotiation_id
                  and b.supplier_id in (?, ?) and other.supplier_id in (?, ?) and b.id <> other.id""", id, one, two, one, two);

        Api.closeRound(id, 1).then().statusCode(200).body("rounds[0].bids", equalTo(3));

        Response list = Api.coordinator().get(ROUND + "/bids", id);
        list.then().statusCode(200).body("items", hasSize(3));
        for (UUID swapped : List.of(one, two)) {
            Api.supplier(swapped)
                    .get(BID, id, swapped)
                    .then()
                    .statusCode(200)
                    .body("spoiledAt", notNullValue())
                    .body("$", not(hasKey("bid")));
            Api.supplier(swapped)
                    .get(BID + "/opening", id, swapped)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://encommun.coop/problems/bid-spoiled"));
        }
        Api.auditor().get(BID, id, three).then().body("bid.lines[0].tiers[1].unitPrice", equalTo("5.7500"));
        Api.supplier(three)
                .get(ROUND + "/commitments", id)
                .then()
                .body("state", containsInAnyOrder("SPOILED", "SPOILED", "OPENED"));
        Api.supplier(three).get(ROUND + "/feedback", id).then().body("lines[0].rank", equalTo(1));
        assertEquals(
                List.of("not-what-was-sealed", "not-what-was-sealed"),
                audited.about(id).stream()
                        .filter(entry -> entry.action().equals("bid.opening-failed"))
                        .map(entry -> entry.data().path("reason").asText())
                        .toList());
        Entry opened = last("bids.opened");
        assertEquals(1, opened.data().path("opened").asInt());
        assertEquals(2, opened.data().path("spoiled").asInt());
    }

    @Test
    void findsABidThatSomebodySealedInAnothersPlace() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Bid bid = bids.of(id, 1, one).orElseThrow();
        String context = id + "/1/" + one + "/" + bid.id() + "/1";
        byte[] forgery = CanonicalBid.of(Offers.good().terms());
        SealedContent sealed = QuarkusTransaction.requiringNew().call(() -> keys.seal(roundId(), forgery, context));
        tampering.execute(
                "update bid set content = ?, commitment = ? where id = ?",
                sealed.ciphertext(),
                sealed.commitment(),
                bid.id());

        Api.closeRound(id, 1).then().statusCode(200);

        Api.coordinator().get(BID, id, one).then().body("spoiledAt", notNullValue());
        assertEquals(
                "not-what-was-received",
                last("bid.opening-failed").data().path("reason").asText());
    }

    @Test
    void opensByItselfWhenTheKeyIsBackAndLetsNothingHappenBefore() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        UUID round = roundId();
        flipAKeyBit(round);

        Api.closeRound(id, 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("ROUND_CLOSED"))
                .body("rounds[0].openedAt", nullValue());
        String notYet = "https://encommun.coop/problems/bids-not-opened-yet";
        Map.of(
                        "bids",
                        Api.coordinator().get(ROUND + "/bids", id),
                        "bid",
                        Api.auditor().get(BID, id, one),
                        "opening",
                        Api.supplier(one).get(BID + "/opening", id, one),
                        "commitments",
                        Api.supplier(one).get(ROUND + "/commitments", id),
                        "feedback",
                        Api.supplier(one).get(ROUND + "/feedback", id),
                        "curves",
                        Api.coordinator().get("/negotiations/{id}/demand-curves", id),
                        "award",
                        Api.coordinator().body("{}").post("/negotiations/{id}/award", id),
                        "scenario",
                        Api.coordinator()
                                .body("{\"name\": \"A\", \"terms\": {}, \"seconds\": 5}")
                                .post("/negotiations/{id}/scenarios", id),
                        "round",
                        Api.openRound(id, Api.inAnHour(), null, one))
                .forEach((what, answer) -> {
                    assertEquals(409, answer.statusCode(), what + answer.asString());
                    assertEquals(notYet, answer.path("type"), what);
                });
        // Closed is closed, key or not.
        Api.putBid(id, 1, two, Api.paperBid("5.0000")).then().statusCode(409);

        flipAKeyBit(round);
        await().untilAsserted(() -> Api.coordinator().get(BID, id, one).then().statusCode(200));
        Api.openRound(id, one);
    }

    @Test
    void remembersWhoWantedToSeeBidsTooEarly() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));

        Api.coordinator().get(ROUND + "/bids", id).then().statusCode(409);
        Api.auditor().get(BID, id, one).then().statusCode(409);
        Api.auditor().get(BID + "/receipt", id, two).then().statusCode(409);
        Api.coordinator().get(BID + "/opening", id, one).then().statusCode(409);
        Api.auditor().get(BID + "/proof", id, one).then().statusCode(409);
        Api.coordinator().get("/negotiations/{id}/demand-curves", id).then().statusCode(409);

        List<Entry> early = audited.about(id).stream()
                .filter(entry -> entry.action().equals("bid.early-opening-refused"))
                .toList();
        assertEquals(
                List.of("bids", "bid", "receipt", "opening", "proof", "demand-curves"),
                early.stream().map(entry -> entry.data().path("asked").asText()).toList());
        assertEquals(
                List.of("coordinator", "auditor", "auditor", "coordinator", "auditor", "coordinator"),
                early.stream().map(Entry::role).toList());
    }

    @Test
    void auditsTheWholeRoundWithoutAWordOfTheBids() {
        Api.putBid(id, 1, one, Api.paperBid("4.3217"));
        Api.closeRound(id, 1);

        assertEquals(
                List.of("negotiation.prepared", "round.opened", "bid.received", "round.closed", "bids.opened"),
                audited.actionsAbout(id));
        Entry received = last("bid.received");
        assertEquals("supplier", received.role());
        assertEquals(one.toString(), received.data().path("supplier").asText());
        assertEquals(
                bids.of(id, 1, one).orElseThrow().commitment(),
                received.data().path("commitment").asText());
        assertFalse(audited.about(id).toString().contains("4.32"));
    }

    @Test
    void tellsOthersNothingOfABidOrARound() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Api.closeRound(id, 1);
        UUID stranger = Api.newSupplier();

        for (String route : List.of(BID, BID + "/receipt", BID + "/opening", BID + "/proof")) {
            String theirs = Api.supplier(stranger)
                    .get(route, id, one)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            String nobodys = Api.supplier(stranger)
                    .get(route, id, stranger)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertEquals(nobodys.replace(stranger.toString(), one.toString()), theirs);
        }
        // Two was invited, but made no bid.
        Api.supplier(two).get(ROUND + "/commitments", id).then().statusCode(404);
        Api.supplier(stranger).get(ROUND + "/commitments", id).then().statusCode(404);
        Api.supplier(stranger).get(ROUND + "/feedback", id).then().statusCode(404);
    }

    private Entry last(String action) {
        return audited.about(id).stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private UUID roundId() {
        return prepared.roundId(id, 1);
    }

    /** The round's key is no longer as it was made; done twice it is again. */
    private void flipAKeyBit(UUID round) {
        DatabaseOwner.executeUnguarded(
                "round_key",
                "update round_key set private_keys = set_byte(private_keys, 20, get_byte(private_keys, 20) # 1) where round_id = ?",
                round);
    }

    private static String marked(String mark) {
        return Api.paperBid("5.5000")
                .replace("\"deliveryCharges\"", "\"remarks\": \"" + mark + "\", \"deliveryCharges\"");
    }
}
