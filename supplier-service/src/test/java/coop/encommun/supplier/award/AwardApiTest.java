package coop.encommun.supplier.award;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.negotiation.Office;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AwardApiTest {
    private static final String FOR_EVER = "2099-12-31T23:59:59Z";

    @Inject
    PreparedNegotiations prepared;

    private UUID id;
    private UUID nord;
    private UUID sud;

    @BeforeEach
    void openARound() {
        id = prepared.office();
        nord = Api.newSupplier();
        sud = Api.newSupplier();
        Api.openRound(id, nord, sud);
    }

    @Test
    void awardsEachProductWhereItIsCheapestAndTellsSo() {
        bidPaperAndDetergent(FOR_EVER);
        Api.closeRound(id, 1);

        award("Meilleur coût total.")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPTIMAL"))
                .body("round", equalTo(1))
                .body("reason", equalTo("Meilleur coût total."))
                // 450 × 5.5000 + 45.00 for paper by one; 94 × 11.2500 for detergent by the other
                .body("cost.amount", equalTo("3577.50"))
                .body("bound.amount", equalTo("3577.5000"))
                .body("suppliers.supplierId", containsInAnyOrder(nord.toString(), sud.toString()))
                .body("suppliers.find { it.supplierId == '" + nord + "' }.lines[0].quantity", equalTo(450))
                .body("suppliers.find { it.supplierId == '" + nord + "' }.lines[0].pack", equalTo(10))
                .body("suppliers.find { it.supplierId == '" + nord + "' }.lines[0].leadTimeDays", equalTo(7))
                .body("suppliers.find { it.supplierId == '" + nord + "' }.lines[0].unitPrice.amount", equalTo("5.5000"))
                .body(
                        "suppliers.find { it.supplierId == '" + nord + "' }.lines[0].regions.region",
                        contains("QC-03", "QC-06", "QC-12"))
                .body("suppliers.find { it.supplierId == '" + nord + "' }.deliveryCharges.region", contains("QC-06"));
        Api.coordinator().get("/negotiations/{id}", id).then().body("status", equalTo("AWARDED"));
        await().untilAsserted(() -> {
            Wire.Told told = Wire.heard(Negotiations.TOPIC, id).getLast();
            assertEquals("supplier.negotiation.awarded.v1", told.type());
            assertEquals(id.toString(), told.data().get("pooledOrderId").asText());
            assertEquals("3577.50", told.data().at("/cost/amount").asText());
            assertEquals(2, told.data().get("suppliers").size());
        });
    }

    @Test
    void showsAnAwardedSupplierItsOwnPartOnly() {
        bidPaperAndDetergent(FOR_EVER);
        Api.closeRound(id, 1);
        award(null);

        Api.supplier(sud)
                .get("/negotiations/{id}/award", id)
                .then()
                .statusCode(200)
                .body("suppliers.supplierId", contains(sud.toString()))
                .body("cost.amount", equalTo("1057.50"))
                .body("$", not(hasKey("bound")))
                .body("$", not(hasKey("awardedBy")));
        Api.supplier(Api.newSupplier())
                .get("/negotiations/{id}/award", id)
                .then()
                .statusCode(404);
        Api.auditor().get("/negotiations/{id}/award", id).then().statusCode(200).body("suppliers", hasSize(2));
        Api.coordinator()
                .get("/negotiations/{id}/award", UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.supplier(nord)
                .body("{}")
                .post("/negotiations/{id}/award", id)
                .then()
                .statusCode(403);
    }

    @Test
    void saysWhichProductNobodyOffersAndLetsAnotherRoundOpen() {
        Api.putBid(id, 1, nord, Api.paperBid("5.5000")).then().statusCode(201);
        Api.closeRound(id, 1);

        award(null)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/no-feasible-award"))
                .body("violations.field", contains("lines[NET-4L]"))
                .body("violations.code", contains("award-no-offer"))
                .body("violations[0].message", equalTo("Aucune soumission n’offre le produit NET-4L."));
        Api.coordinator().get("/negotiations/{id}/award", id).then().statusCode(404);
        Api.openRound(id, nord);
    }

    @Test
    void refusesARoundWithoutBids() {
        Api.closeRound(id, 1);

        award(null).then().statusCode(409).body("violations.code", contains("award-no-bids"));
    }

    @Test
    void leavesOutABidWhoseValidityHasEnded() {
        Instant closing = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3);
        id = prepared.office();
        Api.openRound(id, closing, null, nord, sud).then().statusCode(201);
        bidPaperAndDetergent(closing.toString());
        Api.closeRound(id, 1);
        await().until(() -> Instant.now().isAfter(closing));

        award(null).then().statusCode(409).body("violations.code", contains("award-no-offer", "award-bid-expired"));
    }

    @Test
    void awardsOnlyOnceAndOnlyAfterClosing() {
        bidPaperAndDetergent(FOR_EVER);

        award(null).then().statusCode(409).body("type", equalTo("https://encommun.coop/problems/round-still-open"));
        Api.closeRound(id, 1);
        award(null).then().statusCode(200);
        award(null)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/negotiation-state-forbids"));
        award(prepared.office(), "{}").then().statusCode(409);
        award(UUID.randomUUID(), "{}").then().statusCode(404);
        award(id, "{\"raison\": \"x\"}").then().statusCode(400);
    }

    @Test
    void storesNothingWhenTheEngineIsWrong() {
        bidPaperAndDetergent(FOR_EVER);
        Api.closeRound(id, 1);
        AwardEngine right = new LeastCostEngine(Duration.ofSeconds(2));
        QuarkusMock.installMockForType(problem -> lying(right.award(problem)), AwardEngine.class);

        award(null).then().statusCode(500).body("type", equalTo("https://encommun.coop/problems/internal-error"));

        Api.coordinator().get("/negotiations/{id}/award", id).then().statusCode(404);
        Api.coordinator().get("/negotiations/{id}", id).then().body("status", equalTo("ROUND_CLOSED"));
    }

    private static AwardResult lying(AwardResult right) {
        return new AwardResult(
                right.status(),
                right.engine(),
                right.cost().subtract(BigDecimal.ONE),
                BigDecimal.ZERO,
                right.parts(),
                List.of());
    }

    private Response award(String reason) {
        return award(id, reason == null ? "{}" : "{\"reason\": \"%s\"}".formatted(reason));
    }

    private static Response award(UUID negotiation, String body) {
        return Api.coordinator().body(body).post("/negotiations/{id}/award", negotiation);
    }

    private void bidPaperAndDetergent(String validUntil) {
        Api.putBid(id, 1, nord, Api.paperBid("5.5000")).then().statusCode(201);
        Api.putBid(id, 1, sud, """
                        {"validUntil": "%s", "currency": "CAD",
                         "lines": [{"productId": "%s", "cap": 100, "tiers": [{"from": 0, "unitPrice": "11.2500"}]}]}""".formatted(validUntil, Office.DETERGENT))
                .then()
                .statusCode(201);
    }
}
