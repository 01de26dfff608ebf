package coop.encommun.supplier.dispatch;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
class SupplierOrderApiTest {
    private UUID supplier;
    private Orders.Issued issued;

    @BeforeEach
    void receiveAnOrder() {
        supplier = Api.newSupplier();
        issued = Orders.arrivedFor(supplier);
    }

    @Test
    void makesOneOrderOfAnEventToldTwice() {
        UUID event = UUID.randomUUID();
        issued.tell(event);
        issued.tell(event);
        Orders.Issued next = Orders.arrivedFor(supplier);

        Api.supplier(supplier)
                .get("/supplier-orders")
                .then()
                .statusCode(200)
                .body(
                        "items.orderId",
                        contains(issued.orderId().toString(), next.orderId().toString()));
    }

    @Test
    void showsTheSitesToDeliverTo() {
        Api.supplier(supplier)
                .get("/supplier-orders/{id}", issued.orderId())
                .then()
                .statusCode(200)
                .body("number", equalTo("EC-2026-000123"))
                .body("order.lines[0].quantity", equalTo(450))
                .body("order.lines[0].surplus", equalTo(2))
                .body("order.lines[0].unitPrice.amount", equalTo("5.4900"))
                .body("order.lines[0].allocations.quantity", contains(100, 143, 120, 85))
                .body("order.lines[0].allocations[2].gln", equalTo("0621234500007"))
                .body("order.lines[0].allocations[0].neededBy", equalTo("2026-11-15"))
                .body("order.totals.total.amount", equalTo("2995.68"))
                .body("$", not(hasKey("answer")));
    }

    @Test
    void keepsTheDocumentByteForByte() throws Exception {
        byte[] document = Api.supplier(supplier)
                .get("/supplier-orders/{id}/document", issued.orderId())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray();

        assertArrayEquals(issued.document().getBytes(StandardCharsets.UTF_8), document);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        Api.supplier(supplier)
                .get("/supplier-orders/{id}", issued.orderId())
                .then()
                .body("sha256", equalTo(sha256));
    }

    @Test
    void showsAnotherSuppliersOrderToNobody() {
        UUID other = Api.newSupplier();
        for (String path : List.of("", "/document", "/deliveries")) {
            Api.supplier(other)
                    .get("/supplier-orders/{id}" + path, issued.orderId())
                    .then()
                    .statusCode(404);
            Api.auditor()
                    .get("/supplier-orders/{id}" + path, issued.orderId())
                    .then()
                    .statusCode(200);
            Api.coordinator()
                    .get("/supplier-orders/{id}" + path, UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
        Api.supplier(other).get("/supplier-orders").then().body("items", hasSize(0));
        answerAs(other, "{\"decision\": \"ACCEPTED\"}").then().statusCode(404);
        Api.coordinator()
                .body("{\"decision\": \"ACCEPTED\"}")
                .post("/supplier-orders/{id}/answer", issued.orderId())
                .then()
                .statusCode(403);
    }

    @Test
    void pagesThroughTheOrders() {
        Orders.Issued second = Orders.arrivedFor(supplier);

        String next = Api.supplier(supplier)
                .get("/supplier-orders?limit=1")
                .then()
                .body("items.orderId", contains(issued.orderId().toString()))
                .extract()
                .path("next");
        Api.supplier(supplier)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.orderId", contains(second.orderId().toString()));
        Api.supplier(supplier).get("/supplier-orders?after=x").then().statusCode(400);
        Api.supplier(supplier)
                .get("/supplier-orders/{id}/deliveries?after=x", issued.orderId())
                .then()
                .statusCode(400);
    }

    @Test
    void takesTheSameAnswerAgainAndNoOther() {
        String answer = """
                {"decision": "ACCEPTED_WITH_CHANGES", "reason": "Rupture partielle.",
                 "lines": [{"lineNumber": 1, "quantity": 430.0, "reason": "Reste livrable le mois suivant."}]}""";
        answer(answer)
                .then()
                .statusCode(200)
                .body("answer.decision", equalTo("ACCEPTED_WITH_CHANGES"))
                .body("answer.lines[0].quantity", equalTo(430));
        answer(answer.replace("430.0", "430")).then().statusCode(200);
        answer("{\"decision\": \"ACCEPTED\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/order-already-answered"))
                .body("detail", containsString("EC-2026-000123"));

        await().untilAsserted(() -> {
            List<Wire.Told> told = Wire.heard("encommun.supplier.orders", issued.pooledOrderId());
            assertEquals(1, told.size());
            assertEquals("supplier.order.answered.v1", told.getFirst().type());
            assertEquals(issued.orderId().toString(), told.getFirst().subject());
            assertEquals(430, told.getFirst().data().at("/lines/0/quantity").asInt());
        });
        Api.coordinator()
                .get("/supplier-orders?limit=200")
                .then()
                .body("items.decision", hasItem("ACCEPTED_WITH_CHANGES"));
    }

    @Test
    void namesEverythingThatDoesNotFitTheOrder() {
        answer("""
                {"decision": "ACCEPTED_WITH_CHANGES", "lines": [
                  {"lineNumber": 1, "quantity": 451}, {"lineNumber": 7, "quantity": 1}, {"lineNumber": 1, "quantity": -1}]}""")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://encommun.coop/problems/answer-refused"))
                .body(
                        "violations.field",
                        contains(
                                "lines[0].quantity", "lines[1].lineNumber", "lines[2].lineNumber", "lines[2].quantity"))
                .body("violations[1].message", equalTo("La commande EC-2026-000123 n’a pas de ligne 7."));
        answer("{\"decision\": \"ACCEPTED_WITH_CHANGES\"}")
                .then()
                .statusCode(422)
                .body("violations.code", contains("answer-lines-required"));
        answer("{\"decision\": \"REJECTED\", \"reason\": \" \"}")
                .then()
                .statusCode(422)
                .body("violations.code", contains("answer-reason-required"));
        answer("{\"decision\": \"ACCEPTED\", \"lines\": [{\"lineNumber\": 1, \"quantity\": 450}]}")
                .then()
                .statusCode(422)
                .body("violations.code", contains("answer-lines-not-expected"));
        answer("{\"decision\": \"PEUT-ETRE\"}").then().statusCode(400);
        answer("{\"decision\": \"REJECTED\", \"reason\": \"Épuisé.\"}").then().statusCode(200);
    }

    @Test
    void isNotStoppedByAnOrderItCannotRead() {
        Wire.tell(
                Orders.TOPIC,
                issued.pooledOrderId().toString(),
                UUID.randomUUID(),
                Orders.ISSUED,
                issued.orderId().toString(),
                "{\"version\": 1}");
        Orders.forSupplier(UUID.randomUUID()).tell(UUID.randomUUID());
        Wire.tell(
                Orders.TOPIC,
                issued.pooledOrderId().toString(),
                UUID.randomUUID(),
                "purchasing.purchase-order.torn-up.v1",
                issued.orderId().toString(),
                "{}");

        Orders.arrivedFor(supplier);
    }

    private Response answer(String body) {
        return answerAs(supplier, body);
    }

    private Response answerAs(UUID who, String body) {
        return Api.supplier(who).body(body).post("/supplier-orders/{id}/answer", issued.orderId());
    }
}
