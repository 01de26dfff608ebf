package coop.encommun.supplier.bid;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealedBidsApiTest {
    private static final String BID = "/negotiations/{id}/rounds/{n}/bids/{s}";

    @Inject
    PreparedNegotiations prepared;

    @Inject
    Bids bids;

    private UUID id;
    private UUID one;
    private UUID two;

    @BeforeEach
    void openARound() {
        id = prepared.office();
        one = Api.newSupplier();
        two = Api.newSupplier();
        Api.openRound(id, Api.inAnHour(), "OWN_RANK", one, two).then().statusCode(201);
    }

    @Test
    void givesEachBidAReceiptOfItsOwnTheSameContentToo() {
        Response first = Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        first.then().statusCode(201).body("revision", equalTo(1));
        Response again = Api.putBid(id, 1, one, Api.paperBid("5.50"));
        again.then().statusCode(200).body("revision", equalTo(2));

        assertEquals((String) first.path("bid"), again.path("bid"));
        assertNotEquals((String) first.path("nonce"), again.path("nonce"));
        assertNotEquals((String) first.path("commitment"), again.path("commitment"));
        assertTrue(first.<Integer>path("sequence") < again.<Integer>path("sequence"));
    }

    @Test
    void letsNobodyReadABidWhileTheRoundIsOpen() {
        Response receipt = Api.putBid(id, 1, one, Api.paperBid("5.5000"));

        Response own = Api.supplier(one).get(BID, id, 1, one);
        own.then()
                .statusCode(200)
                .body("$", not(hasKey("bid")))
                .body("commitment", equalTo(receipt.path("commitment")));
        assertFalse(own.asString().contains("5.5"));
        Api.coordinator()
                .get(BID, id, 1, one)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/round-still-open"));
        // The same answer as for someone who has not bid: who has is not told either.
        Api.auditor().get(BID, id, 1, two).then().statusCode(409);
        Api.coordinator().get("/negotiations/{id}/rounds/1/bids", id).then().statusCode(409);
        Api.supplier(two).get("/negotiations/{id}/rounds/1/feedback", id).then().statusCode(409);
        assertEquals(0, bids.openedIn(id, 1).size());
    }

    @Test
    void opensAllBidsTogetherAtClosing() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Api.putBid(id, 1, two, Api.paperBid("5.2500"));
        Api.closeRound(id, 1).then().statusCode(200).body("rounds[0].bids", equalTo(2));

        Response list = Api.coordinator().get("/negotiations/{id}/rounds/1/bids", id);
        list.then().statusCode(200).body("items", hasSize(2));
        assertEquals(
                list.path("items[0].openedAt").toString(),
                list.path("items[1].openedAt").toString());
        Api.supplier(one)
                .get(BID, id, 1, one)
                .then()
                .statusCode(200)
                .body("bid.lines[0].tiers[1].unitPrice", equalTo("5.5000"));
        Api.auditor().get(BID, id, 1, two).then().body("bid.lines[0].tiers[1].unitPrice", equalTo("5.2500"));
        Api.supplier(one).get(BID, id, 1, two).then().statusCode(404);
    }

    @Test
    void tellsEachSupplierItsRankAfterClosing() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Api.putBid(id, 1, two, Api.paperBid("5.2500"));
        Api.closeRound(id, 1);

        Response feedback = Api.supplier(one).get("/negotiations/{id}/rounds/1/feedback", id);
        feedback.then()
                .statusCode(200)
                .body("disclosure", equalTo("OWN_RANK"))
                .body("lines[0].rank", equalTo(2))
                .body("lines[0].firmQuantity", equalTo(445))
                .body("lines[0].ownUnitPrice.amount", equalTo("5.5000"));
        assertFalse(feedback.asString().contains("5.25"));
    }

    @Test
    void refusesAWorseBidInTheNextRound() {
        Api.putBid(id, 1, one, Api.paperBid("5.5000"));
        Api.closeRound(id, 1);
        Api.openRound(id, one);

        Api.putBid(id, 2, one, Api.paperBid("5.5001"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://encommun.coop/problems/bid-refused"))
                .body("violations.field", contains("lines[0].tiers[1].unitPrice"))
                .body("violations.code", contains("price-raised"))
                .body(
                        "violations[0].message",
                        equalTo("Le prix dépasse celui du tour précédent pour au moins une quantité de ce palier."));
        Api.putBid(id, 2, one, Api.paperBid("5.4999")).then().statusCode(201);
        Api.putBid(id, 2, two, Api.paperBid("5.0000")).then().statusCode(404);
    }

    @Test
    void refusesABidOutsideTheRoundsAndOfAnother() {
        Api.putBid(id, 2, one, Api.paperBid("5.5000")).then().statusCode(404);
        Api.putBid(id, 1, Api.newSupplier(), Api.paperBid("5.5000")).then().statusCode(404);
        Api.supplier(one)
                .body(Api.paperBid("5.5000"))
                .put(BID, id, 1, two)
                .then()
                .statusCode(404);
        Api.closeRound(id, 1);
        Api.putBid(id, 1, one, Api.paperBid("5.5000"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/round-not-open"));
        Api.supplier(one).get(BID, id, 1, one).then().statusCode(404);
    }

    @Test
    void takesTheExamplesOfTheContractAndShowsThemAfterClosing() {
        Api.putBid(id, 1, one, BidExamples.INCREMENTAL).then().statusCode(201);
        Api.putBid(id, 1, one, BidExamples.VOLUME).then().statusCode(200);
        Api.putBid(id, 1, two, BidExamples.SPEND).then().statusCode(201);
        Api.closeRound(id, 1);

        Api.supplier(one)
                .get(BID, id, 1, one)
                .then()
                .statusCode(200)
                .body("bid.priceSchedule", equalTo("TOTAL_VOLUME_ALL_UNITS"))
                .body("bid.capacity", equalTo(600))
                .body("bid.minimumVolume", equalTo(100))
                .body("bid", not(hasKey("rebates")));
        Api.supplier(two)
                .get(BID, id, 1, two)
                .then()
                .statusCode(200)
                .body("bid.rebates.percent", contains("2.00", "3.50"))
                .body("bid.rebates.from", contains("2500.00", "4000.00"));
    }

    @Test
    void saysInWordsWhatCannotBePriced() {
        Api.putBid(id, 1, one, BidExamples.VOLUME.replace("TOTAL_VOLUME_ALL_UNITS", "TOTAL_VOLUME_INCREMENTAL"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("lines[1].tiers[1].unitPrice"))
                .body(
                        "violations[0].message",
                        equalTo("D’un palier à l’autre, le prix doit baisser du même montant sur toutes les lignes : "
                                + "comme sur la première."));
        Api.putBid(id, 1, one, BidExamples.SPEND.replace("SPEND_ALL_UNITS", "PAR_CAMION"))
                .then()
                .statusCode(400);
        Api.supplier(one).get(BID, id, 1, one).then().statusCode(404);
    }

    @Test
    void storesNothingOfARefusedBid() {
        Api.putBid(id, 1, one, Api.paperBid("-1")).then().statusCode(422);
        Api.putBid(id, 1, one, "{\"lines\": [{}], \"prix\": 1}").then().statusCode(400);
        Api.putBid(id, 1, one, "{\"lines\": [{\"cap\": 1e999999999}]}").then().statusCode(400);

        Api.supplier(one).get(BID, id, 1, one).then().statusCode(404);
    }

    @Test
    void letsNoBidOutThroughEventsOrMetrics() {
        Api.putBid(id, 1, one, Api.paperBid("4.3217")).then().statusCode(201);
        Api.closeRound(id, 1);

        await().until(() -> Wire.heard("encommun.supplier.negotiations", id).size() == 2);
        assertFalse(Wire.heard("encommun.supplier.negotiations", id).toString().contains("4.3217"));
        String metrics = RestAssured.get("/q/metrics").asString();
        assertFalse(metrics.contains("4.3217") || metrics.contains(one.toString()));
        assertTrue(metrics.contains("encommun_bids_taken_total"));
        assertTrue(metrics.contains("encommun_rounds_closed_total"));
    }
}
