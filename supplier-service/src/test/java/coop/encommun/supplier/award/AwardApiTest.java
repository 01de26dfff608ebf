package coop.encommun.supplier.award;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.AuditedEntries;
import coop.encommun.supplier.Wire;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.negotiation.Office;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import coop.encommun.supplier.scenario.ClosedRound;
import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.search.Optimizer;
import coop.encommun.verifier.Checkpoint;
import coop.encommun.verifier.VerifierKey;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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

    @Inject
    AuditedEntries audited;

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
        VerifierKey key = VerifierKey.parse(Api.supplier(sud).get("/audit/key").asString());
        String checkpoint =
                Api.supplier(sud).get("/negotiations/{id}/award", id).path("checkpoint");
        assertTrue(Checkpoint.parse(checkpoint).verify(key));
        assertEquals(
                checkpoint,
                Api.coordinator().get("/negotiations/{id}/award", id).path("checkpoint"));
        assertEquals("negotiation.awarded", audited.actionsAbout(id).getLast());
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
                .body(
                        "violations[0].message",
                        equalTo("Aucune soumission n’offre le produit NET-4L (Produit NET-4L) :"
                                + " invitez d’autres fournisseurs à un nouveau tour."));
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
        AwardEngine right = new Optimizer();
        QuarkusMock.installMockForType(
                (problem, effort, watch) -> lying(right.award(problem, effort, watch)), AwardEngine.class);

        award(null)
                .then()
                .statusCode(503)
                .body("type", equalTo("https://encommun.coop/problems/award-not-computed"))
                .body("violations.code", contains("scenario-wrong-answer"));

        Api.coordinator().get("/negotiations/{id}/award", id).then().statusCode(404);
        Api.coordinator().get("/negotiations/{id}", id).then().body("status", equalTo("ROUND_CLOSED"));
    }

    @Test
    void awardsAScenarioAndKeepsWhatTheChoiceCostsAndWhy() {
        ClosedRound round = ClosedRound.of(prepared);
        UUID least = round.computed("Sans limite", "{}");
        UUID single = round.computed("Un seul fournisseur", "{\"maxSuppliers\": 1}");
        String choice = "{\"scenarioId\": \"%s\"".formatted(single);

        round.award(choice + "}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/award-reason-required"))
                .body(
                        "detail",
                        equalTo("Ce choix coûte 70,50 CAD de plus que le scénario « Sans limite » :"
                                + " il faut en donner le motif."));
        round.award(choice + ", \"reason\": \"Un seul camion.\"}")
                .then()
                .statusCode(200)
                .body("cost.amount", equalTo(ClosedRound.ALL_FROM_NORD))
                .body("premium.amount", equalTo("70.50"))
                .body("scenario.id", equalTo(single.toString()))
                .body("scenario.name", equalTo("Un seul fournisseur"))
                .body("cheapest.id", equalTo(least.toString()))
                .body("cheapest.netCost.amount", equalTo(ClosedRound.LEAST))
                .body("reason", equalTo("Un seul camion."));

        await().untilAsserted(() -> {
            Wire.Told told = Wire.heard(Negotiations.TOPIC, round.negotiation()).getLast();
            assertEquals(single.toString(), told.data().at("/scenario/id").asText());
            assertEquals("70.50", told.data().at("/premium/amount").asText());
            assertEquals("3648.0000", told.data().at("/bound/amount").asText());
            assertEquals(
                    "LINE_ALL_UNITS",
                    told.data().at("/suppliers/0/priceSchedule").asText());
            assertEquals(
                    "2475.00",
                    told.data().at("/suppliers/0/lines/0/amount/amount").asText());
        });
        round.compute("Trop tard", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/negotiation-state-forbids"));
    }

    @Test
    void keepsTheLeastCostOnTheSpotAsAScenario() {
        ClosedRound round = ClosedRound.of(prepared);

        round.award("{}").then().statusCode(200).body("cost.amount", equalTo(ClosedRound.LEAST));

        Api.coordinator()
                .get("/negotiations/{id}/scenarios", round.negotiation())
                .then()
                .body("items.name", contains("Moindre coût / Least cost"))
                .body("items.state", contains("DONE"))
                .body("items.cost.amount", contains(ClosedRound.LEAST));
    }

    @Test
    void refusesAScenarioOfAnEarlierRoundOrOfAnotherNegotiation() {
        ClosedRound round = ClosedRound.of(prepared);
        UUID first = round.computed("Premier tour", "{}");
        Api.openRound(round.negotiation(), round.nord(), round.sud());
        String choice = "{\"scenarioId\": \"%s\"}".formatted(first);

        round.award(choice).then().statusCode(409);
        round.bid(2, FOR_EVER);
        Api.closeRound(round.negotiation(), 2);
        round.award(choice)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/scenario-outdated"))
                .body(
                        "violations[0].message",
                        equalTo("Le scénario porte sur le tour 1 ; le dernier tour clos est le tour 2."));
        award(ClosedRound.of(prepared).negotiation(), choice).then().statusCode(404);
    }

    @Test
    void refusesAScenarioWhoseBidsHaveExpiredMeanwhile() {
        Instant closing = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(6);
        ClosedRound round = new ClosedRound(prepared.office(), nord, sud);
        Api.openRound(round.negotiation(), closing, null, nord, sud).then().statusCode(201);
        round.bid(1, closing.toString());
        Api.closeRound(round.negotiation(), 1);
        UUID scenario = round.computed("À temps", "{}");
        await().until(() -> Instant.now().isAfter(closing));

        round.award("{\"scenarioId\": \"%s\"}".formatted(scenario))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/scenario-outdated"))
                .body("violations.code", contains("award-bid-expired", "award-bid-expired"));
    }

    private static AwardResult lying(AwardResult right) {
        return new AwardResult(
                right.status(),
                right.pieces(),
                right.cost() - 1,
                right.score() - 1,
                right.bound() - 1,
                right.solver(),
                right.seed(),
                right.problemHash(),
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
