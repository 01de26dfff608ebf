package coop.encommun.supplier.negotiation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NegotiationApiTest {
    @Inject
    PreparedNegotiations prepared;

    @Test
    void playsTwoRoundsAndTellsOfEach() {
        UUID id = prepared.office();
        UUID one = Api.newSupplier();
        UUID two = Api.newSupplier();
        Instant closesAt = Api.inAnHour();

        Api.openRound(id, closesAt, "OWN_RANK", one, two)
                .then()
                .statusCode(201)
                .body("status", equalTo("ROUND_OPEN"))
                .body("disclosure", equalTo("OWN_RANK"))
                .body("rounds[0].suppliers", hasItems(one.toString(), two.toString()))
                .body("rounds[0].bids", equalTo(0));
        Api.putBid(id, 1, one, Api.paperBid("5.5000")).then().statusCode(201);
        Api.closeRound(id, 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("ROUND_CLOSED"))
                .body("rounds[0].closedBy", equalTo("coordinator"))
                .body("rounds[0].bids", equalTo(1));
        Api.openRound(id, one);

        Api.auditor()
                .get("/negotiations/{id}", id)
                .then()
                .statusCode(200)
                .body("rounds.number", contains(1, 2))
                .body("transitions.to", contains("PREPARED", "ROUND_OPEN", "ROUND_CLOSED", "ROUND_OPEN"))
                .body("transitions.by", hasItems("purchasing-service", "coordinator"));
        await().untilAsserted(() -> {
            List<Wire.Told> told = Wire.heard(Negotiations.TOPIC, id);
            assertEquals(
                    List.of(
                            "supplier.negotiation.round-opened.v1",
                            "supplier.negotiation.round-closed.v1",
                            "supplier.negotiation.round-opened.v1"),
                    told.stream().map(Wire.Told::type).toList());
            assertEquals(closesAt.toString(), told.get(0).data().get("closesAt").asText());
            assertEquals(2, told.get(0).data().get("invitedSuppliers").asInt());
            assertEquals(1, told.get(1).data().get("bids").asInt());
            assertEquals(id.toString(), told.get(2).subject());
        });
    }

    @Test
    void opensARoundOnceUnderOneIdempotencyKey() {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        String body = "{\"suppliers\": [\"%s\"], \"closesAt\": \"%s\"}".formatted(supplier, Api.inAnHour());

        for (int i = 0; i < 2; i++) {
            Api.coordinator()
                    .header("Idempotency-Key", "tour-1")
                    .body(body)
                    .post("/negotiations/{id}/rounds", id)
                    .then()
                    .statusCode(201)
                    .body("rounds", hasSize(1));
        }
        Api.coordinator()
                .body(body)
                .post("/negotiations/{id}/rounds", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/negotiation-state-forbids"))
                .body("detail", containsString("ROUND_OPEN"));
    }

    @Test
    void namesEverythingWrongWithARound() {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();

        Api.openRound(id, Instant.parse("2020-01-01T00:00:00Z"), null, supplier, supplier, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("violations.field", contains("suppliers[1]", "suppliers[2]", "closesAt"))
                .body("violations.code", contains("invited-twice", "unknown-supplier", "closes-in-the-past"));
        Api.openRound(id, Api.inAnHour(), null)
                .then()
                .statusCode(422)
                .body("violations.code", contains("nobody-invited"));
        Api.coordinator()
                .get("/negotiations/{id}", id)
                .then()
                .body("rounds", hasSize(0))
                .body("status", equalTo("PREPARED"));
    }

    @Test
    void keepsTheRuleOfDisclosureOfTheFirstRound() {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        Api.openRound(id, Api.inAnHour(), "BEST_PRICE", supplier);
        Api.closeRound(id, 1);

        Api.openRound(id, Api.inAnHour(), "NOTHING", supplier)
                .then()
                .statusCode(422)
                .body("violations.code", contains("disclosure-settled"));
        Api.openRound(id, Api.inAnHour(), null, supplier)
                .then()
                .statusCode(201)
                .body("disclosure", equalTo("BEST_PRICE"));
    }

    @Test
    void failsWithAReasonAndTellsSo() {
        UUID id = prepared.office();

        Api.coordinator()
                .body("{\"reason\": \"Aucun fournisseur de la région.\"}")
                .post("/negotiations/{id}/fail", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("transitions[1].reason", equalTo("Aucun fournisseur de la région."));
        await().untilAsserted(() -> {
            List<Wire.Told> told = Wire.heard(Negotiations.TOPIC, id);
            assertEquals(1, told.size());
            assertEquals("supplier.negotiation.failed.v1", told.getFirst().type());
            assertEquals(
                    "no-acceptable-bid", told.getFirst().data().get("reason").asText());
        });
    }

    @Test
    void refusesToFailWhileARoundIsOpenAndToDoAnythingAfterTheEnd() {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        Api.openRound(id, supplier);

        Api.coordinator()
                .body("{\"reason\": \"x\"}")
                .post("/negotiations/{id}/fail", id)
                .then()
                .statusCode(409);
        Api.coordinator()
                .body("{\"reason\": \"budget retiré\"}")
                .post("/negotiations/{id}/cancel", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("rounds[0].closedAt", nullValue());
        Api.openRound(id, Api.inAnHour(), null, supplier).then().statusCode(409);
        Api.closeRound(id, 1).then().statusCode(409);
    }

    @Test
    void showsAnInvitedSupplierItsInvitationAndTheDemandWithoutAnyCoop() {
        UUID id = prepared.office();
        UUID invited = Api.newSupplier();
        UUID other = Api.newSupplier();
        Api.openRound(id, invited);

        Api.supplier(invited)
                .get("/invitations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].negotiationId", equalTo(id.toString()))
                .body("items[0].title.fr", equalTo("Fournitures de bureau, automne 2026"))
                .body("items[0].status", equalTo("ROUND_OPEN"))
                .body("next", nullValue());
        Api.supplier(other).get("/invitations").then().statusCode(200).body("items", hasSize(0));

        String demand = Api.supplier(invited)
                .get("/negotiations/{id}/demand", id)
                .then()
                .statusCode(200)
                .body("lines[0].firmQuantity", equalTo(445))
                .body("lines[0].regions.region", contains("QC-03", "QC-06", "QC-12"))
                .body("lines[0].regions[1].steps[1].maxUnitPrice.amount", equalTo("5.0000"))
                .extract()
                .asString();
        assertEquals(-1, demand.indexOf("coop"));
        Api.supplier(other).get("/negotiations/{id}/demand", id).then().statusCode(404);
    }

    @Test
    void listsNegotiationsByStatePageByPage() {
        UUID one = prepared.office();
        UUID two = prepared.office();

        Api.coordinator()
                .get("/negotiations?status=PREPARED&limit=1&after={id}", one)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(two.toString()));
        Api.coordinator()
                .get("/negotiations?status=AWARDED")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(one.toString())));
    }
}
