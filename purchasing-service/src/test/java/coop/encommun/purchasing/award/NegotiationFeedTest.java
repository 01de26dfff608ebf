package coop.encommun.purchasing.award;

import static coop.encommun.purchasing.FrozenPool.LAURENTIDES;
import static coop.encommun.purchasing.FrozenPool.NORD;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.TestTokens;
import coop.encommun.purchasing.FrozenPool;
import coop.encommun.purchasing.Wire;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Feeds the supplier service's own examples through Kafka, as often as an unlucky network may. */
@QuarkusTest
class NegotiationFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROUND_OPENED = "supplier.negotiation.round-opened.v1";
    private static final String ROUND_CLOSED = "supplier.negotiation.round-closed.v1";
    private static final String AWARDED = "supplier.negotiation.awarded.v1";
    private static final String FAILED = "supplier.negotiation.failed.v1";

    @Inject
    AgroalDataSource database;

    @Test
    void anAwardBecomesOneIssuedOrderPerSupplier() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);

        negotiated(pool);
        tell(AWARDED, pool);

        awaitStatus(pool, "ORDERED");
        assertEquals(
                List.of("FROZEN", "NEGOTIATING", "AWARDED"),
                read("/pooled-orders/" + pool.id).getList("transitions.from"));
        JsonPath orders = read("/pooled-orders/" + pool.id + "/purchase-orders");
        assertEquals(List.of(NORD.toString(), LAURENTIDES.toString()), orders.getList("items.supplierId"));
        assertEquals(List.of("ISSUED", "ISSUED"), orders.getList("items.status"));
    }

    @Test
    void theSameAwardAgainHasNoSecondEffect() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);
        negotiated(pool);
        UUID eventId = UUID.randomUUID();
        String award = Wire.example(AWARDED, pool.id);

        Wire.negotiation(eventId, AWARDED, pool.id, award);
        Wire.negotiation(eventId, AWARDED, pool.id, award);
        Wire.negotiation(UUID.randomUUID(), AWARDED, pool.id, award);
        UUID last = UUID.randomUUID();
        Wire.negotiation(last, AWARDED, pool.id, award.replace("\"round\": 2", "\"round\": 3"));

        deadLetter(last).body("reason", containsString("awarded already, in another way"));
        JsonPath orders = read("/pooled-orders/" + pool.id + "/purchase-orders");
        assertEquals(2, orders.getList("items").size());
        assertEquals(4, read("/pooled-orders/" + pool.id).getList("transitions").size() + 1);
    }

    @Test
    void theAwardWaitsForTheCoordinatorWhereTheRulesSaySo() {
        FrozenPool pool = FrozenPool.ratifiedByCoordinator(database);

        negotiated(pool);
        tell(AWARDED, pool);

        awaitStatus(pool, "AWARDED");
        assertEquals(
                List.of("DRAFT", "DRAFT"),
                read("/pooled-orders/" + pool.id + "/purchase-orders").getList("items.status"));
        issueOrders(pool, TestTokens.coordinator()).statusCode(200).body("status", equalTo("ORDERED"));
        assertEquals(
                List.of("ISSUED", "ISSUED"),
                read("/pooled-orders/" + pool.id + "/purchase-orders").getList("items.status"));
        issueOrders(pool, TestTokens.coordinator())
                .statusCode(409)
                .body("type", containsString("pooled-order-transition"));
    }

    @Test
    void anAwardThatTellsNeitherAmountsNorStepsServesFirmDemandAlone() throws IOException {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);
        negotiated(pool);
        String before = Files.readString(Path.of("src/test/resources/" + AWARDED + "-of-before.json"));

        Wire.negotiation(UUID.randomUUID(), AWARDED, pool.id, before.replace(Wire.EXAMPLE_POOL, pool.id.toString()));

        awaitStatus(pool, "ORDERED");
        JsonPath share = read("/pooled-orders/" + pool.id + "/allocations/" + pool.erables);
        assertEquals(List.of(100, 60), share.getList("lines.allocated"));
        assertEquals(List.of(0, 0), share.getList("lines[0].steps.served"));
        assertEquals("1240.81", share.getString("goodsTotal.amount"));
        assertEquals("0.00", share.getString("fixedShare.amount"));
        assertEquals("269.67", share.getString("saving.amount"));
        JsonPath savings = read("/pooled-orders/" + pool.id + "/savings");
        assertEquals("SCHEDULE_UNKNOWN", savings.getString("whyNoCostAlone"));
        assertEquals("3550.50", savings.getString("totals.goods.amount"));
    }

    @Test
    void theCoordinatorCannotIssueWhatIssuesItself() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);

        issueOrders(pool, TestTokens.coordinator())
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/orders-issued-automatically"));
    }

    @Test
    void anAwardThatContradictsTheDemandIsADeadLetterAndStoresNothing() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);
        negotiated(pool);
        UUID eventId = UUID.randomUUID();

        Wire.negotiation(
                eventId,
                AWARDED,
                pool.id,
                Wire.example(AWARDED, pool.id).replace("\"quantity\": 290", "\"quantity\": 291"));

        deadLetter(eventId).body("reason", containsString("291 for QC-06 of a demand of 290 at 5.4900 CAD"));
        assertEquals("NEGOTIATING", read("/pooled-orders/" + pool.id).getString("status"));
        given().auth()
                .oauth2(TestTokens.auditor())
                .header("Accept-Language", "en")
                .get("/pooled-orders/" + pool.id + "/award")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://encommun.coop/problems/not-awarded"))
                .body("title", equalTo("Not awarded yet"));
        assertEquals(
                List.of(),
                read("/pooled-orders/" + pool.id + "/purchase-orders").getList("items"));
    }

    @Test
    void laterRoundsAndClosingsChangeNothing() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);

        negotiated(pool);
        tell(ROUND_OPENED, pool);
        Wire.negotiation(
                UUID.randomUUID(),
                ROUND_OPENED,
                pool.id,
                Wire.example(ROUND_OPENED, pool.id).replace("\"round\": 1", "\"round\": 2"));
        tell(ROUND_CLOSED, pool);
        tell(FAILED, pool);
        tell(FAILED, pool);
        UUID unknown = UUID.randomUUID();
        Wire.negotiation(unknown, "supplier.negotiation.exploded.v1", pool.id, "{}");

        deadLetter(unknown).body("reason", containsString("Unknown event type"));
        JsonPath order = read("/pooled-orders/" + pool.id);
        assertEquals(List.of("NEGOTIATING", "FAILED"), order.getList("transitions.to"));
    }

    @Test
    void showsTheAwardAsItWasTold() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);
        negotiated(pool);
        tell(AWARDED, pool);
        awaitStatus(pool, "ORDERED");

        given().auth()
                .oauth2(TestTokens.auditor())
                .get("/pooled-orders/" + pool.id + "/award")
                .then()
                .statusCode(200)
                .body("cost.amount", equalTo("3983.40"))
                .body("status", equalTo("OPTIMAL"))
                .body("scenario.name", equalTo("Un fournisseur local au moins"))
                .body("premium.amount", equalTo("18.40"))
                .body("bound.amount", equalTo("3983.4000"))
                .body("suppliers", hasSize(2))
                .body("suppliers[0].lines[0].conditional", equalTo(true))
                .body("suppliers[0].lines[0].tiers.unitPrice.amount", contains("5.9900", "5.4900"))
                .body("suppliers[1].priceSchedule", equalTo("SPEND_ALL_UNITS"))
                .body("suppliers[1].fixedCharge.amount", equalTo("20.00"))
                .body("suppliers[1].rebates.percent", contains("2.00", "3.50"))
                .body("suppliers[0].lines[0].unitPrice.amount", equalTo("5.4900"))
                .body("suppliers[0].lines[0].regions[2].quantity", equalTo(85));
    }

    private static void negotiated(FrozenPool pool) {
        tell(ROUND_OPENED, pool);
        awaitStatus(pool, "NEGOTIATING");
    }

    private static void tell(String type, FrozenPool pool) {
        Wire.negotiation(UUID.randomUUID(), type, pool.id, Wire.example(type, pool.id));
    }

    private static void awaitStatus(FrozenPool pool, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertEquals(status, read("/pooled-orders/" + pool.id).getString("status")));
    }

    private static JsonPath read(String path) {
        return given().auth()
                .oauth2(TestTokens.coordinator())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse issueOrders(FrozenPool pool, String token) {
        return given().auth()
                .oauth2(token)
                .post("/pooled-orders/" + pool.id + "/issue-orders")
                .then();
    }

    /** The dead letter of an event, once it is there. */
    private static ValidatableResponse deadLetter(UUID eventId) {
        await().atMost(PATIENCE)
                .until(() -> given().auth()
                        .oauth2(TestTokens.auditor())
                        .get("/dead-letters?limit=200")
                        .jsonPath()
                        .getList("eventId")
                        .contains(eventId.toString()));
        return given().auth()
                .oauth2(TestTokens.auditor())
                .get("/dead-letters?limit=200")
                .then()
                .rootPath("find { it.eventId == '" + eventId + "' }");
    }
}
