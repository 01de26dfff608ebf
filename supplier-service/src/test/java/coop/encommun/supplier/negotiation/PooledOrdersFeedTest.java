package coop.encommun.supplier.negotiation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hears the purchasing service's own published examples through the real broker. */
@QuarkusTest
class PooledOrdersFeedTest {
    private static final String TOPIC = "encommun.purchasing.pooled-orders";
    private static final String FROZEN = "purchasing.pooled-order.frozen.v1";
    private static final String CANCELLED = "purchasing.pooled-order.cancelled.v1";

    private final String frozen = published(FROZEN);
    private final String exampleId = Wire.json(frozen).get("pooledOrderId").asText();

    @Test
    void preparesOneNegotiationHoweverOftenItHearsOfAFrozenOrder() {
        UUID eventId = UUID.randomUUID();
        tell(FROZEN, exampleId, eventId, frozen);
        tell(FROZEN, exampleId, eventId, frozen);
        tell(FROZEN, exampleId, UUID.randomUUID(), frozen);
        UUID last = freezeAnother(); // when this one is there, all before it have been heard

        await().until(() -> read(last.toString()).getString("status") != null);
        Api.coordinator()
                .get("/negotiations/{id}", exampleId)
                .then()
                .statusCode(200)
                .body("status", equalTo("PREPARED"))
                .body("title.fr", equalTo(Wire.json(frozen).at("/title/fr").asText()))
                .body("currency", equalTo(Wire.json(frozen).get("currency").asText()))
                .body("transitions", hasSize(1));
        assertDemandIsThatOfTheExample();
    }

    @Test
    void cancelsANegotiationWhosePooledOrderIsCancelled() {
        String id = freezeAnother().toString();
        await().until(() -> read(id).getString("status") != null);

        String cancelled = published(CANCELLED);
        String mine =
                cancelled.replace(Wire.json(cancelled).get("pooledOrderId").asText(), id);
        tell(CANCELLED, id, UUID.randomUUID(), mine);
        tell(CANCELLED, id, UUID.randomUUID(), mine);

        await().untilAsserted(() -> assertEquals("CANCELLED", read(id).getString("status")));
        assertEquals(Wire.json(cancelled).get("reason").asText(), read(id).getString("transitions[1].reason"));
        assertEquals(2, read(id).getList("transitions").size());
        assertEquals(0, Wire.heard(Negotiations.TOPIC, UUID.fromString(id)).size());
    }

    @Test
    void passesOverOrdersThatNeverCameToANegotiation() {
        String unknown = UUID.randomUUID().toString();
        tell(CANCELLED, unknown, UUID.randomUUID(), "{\"pooledOrderId\": \"" + unknown + "\", \"reason\": \"x\"}");
        UUID next = freezeAnother();

        await().until(() -> read(next.toString()).getString("status") != null);
        Api.coordinator().get("/negotiations/{id}", unknown).then().statusCode(404);
    }

    private void assertDemandIsThatOfTheExample() {
        JsonPath demand = Api.coordinator()
                .get("/negotiations/{id}/demand", exampleId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonNode lines = Wire.json(frozen).get("lines");
        assertEquals(lines.size(), demand.getList("lines").size());
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal firm = BigDecimal.ZERO;
            for (JsonNode region : lines.get(i).get("regions")) {
                firm = firm.add(region.get("firmQuantity").decimalValue());
            }
            assertEquals(lines.get(i).get("productId").asText(), demand.getString("lines[" + i + "].productId"));
            assertEquals(0, firm.compareTo(new BigDecimal(demand.getString("lines[" + i + "].firmQuantity"))));
            assertEquals(
                    lines.get(i).get("regions").size(),
                    demand.getList("lines[" + i + "].regions").size());
        }
    }

    /** Under the example's key, so that it comes behind what was told before. */
    private UUID freezeAnother() {
        UUID id = UUID.randomUUID();
        Wire.tell(TOPIC, exampleId, UUID.randomUUID(), FROZEN, id.toString(), frozen.replace(exampleId, id.toString()));
        return id;
    }

    private void tell(String type, String id, UUID eventId, String json) {
        Wire.tell(TOPIC, exampleId, eventId, type, id, json);
    }

    private static JsonPath read(String id) {
        return Api.coordinator().get("/negotiations/{id}", id).jsonPath();
    }

    private static String published(String type) {
        return Wire.example("../purchasing-service/contracts/events/" + type + ".json");
    }
}
