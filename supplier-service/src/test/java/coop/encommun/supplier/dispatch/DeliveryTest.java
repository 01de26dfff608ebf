package coop.encommun.supplier.dispatch;

import static coop.encommun.supplier.dispatch.SupplierEndpoint.breakOff;
import static coop.encommun.supplier.dispatch.SupplierEndpoint.flood;
import static coop.encommun.supplier.dispatch.SupplierEndpoint.status;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import coop.encommun.supplier.dispatch.SupplierEndpoint.Received;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
class DeliveryTest {

    @Inject
    DeliveryRegister register;

    @Inject
    OrderDispatches dispatches;

    private SupplierEndpoint endpoint;
    private UUID supplier;

    @BeforeEach
    void openAnEndpoint() {
        endpoint = new SupplierEndpoint();
        supplier = Api.newSupplier();
    }

    @AfterEach
    void closeIt() {
        endpoint.close();
    }

    @Test
    void triesUntilItIsAcceptedUnderOneWebhookId() {
        endpoint.then(status(500), status(404), status(503));
        Orders.listen(supplier, endpoint);
        Orders.Issued issued = Orders.arrivedFor(supplier);

        awaitDelivery(issued);

        List<Received> received = endpoint.received();
        assertEquals(4, received.size());
        assertTrue(received.stream().allMatch(Received::signatureHolds));
        assertEquals(1, received.stream().map(Received::webhookId).distinct().count());
        assertEquals(1, received.stream().map(Received::body).distinct().count());
        deliveries(issued)
                .body("items.status", contains(500, 404, 503, 204))
                .body("items.number", contains(1, 2, 3, 4))
                .body("items.webhookId", everyItem(equalTo(received.getFirst().webhookId())))
                .body("items[0].error", containsString("only 2xx is success"))
                .body("items[3].error", nullValue())
                .body("items[3].attemptedAt", notNullValue());
        await().untilAsserted(() -> {
            List<Wire.Told> told = Wire.heard("encommun.supplier.orders", issued.pooledOrderId());
            assertEquals(1, told.size());
            assertEquals("supplier.order.delivered.v1", told.getFirst().type());
            assertEquals(4, told.getFirst().data().get("attempts").asInt());
            assertEquals(issued.orderId().toString(), told.getFirst().subject());
        });
    }

    @Test
    void sendsAThinMessageThatLeadsToTheDocument() {
        Orders.listen(supplier, endpoint);
        Orders.Issued issued = Orders.arrivedFor(supplier);
        awaitDelivery(issued);

        var message = Wire.json(endpoint.received().getFirst().body());
        assertEquals("order.issued", message.get("type").asText());
        assertEquals("EC-2026-000123", message.at("/data/number").asText());
        assertEquals(1, message.at("/data/version").asInt());
        assertEquals(
                "https://encommun.example/fournisseurs/supplier-orders/" + issued.orderId(),
                message.at("/data/href").asText());
        order(issued)
                .header("ETag", equalTo("\"1\""))
                .body("sha256", equalTo(message.at("/data/sha256").asText()));
    }

    @Test
    void neverFollowsARedirect() {
        try (SupplierEndpoint elsewhere = new SupplierEndpoint()) {
            endpoint.then(status(307, "Location", elsewhere.url()));
            Orders.listen(supplier, endpoint);
            Orders.Issued issued = Orders.arrivedFor(supplier);

            awaitDelivery(issued);

            assertEquals(List.of(), elsewhere.received());
            deliveries(issued).body("items.status", contains(307, 204));
        }
    }

    @Test
    void waitsForNoEndpointLongerThanTheTimeOut() {
        endpoint.then(endpoint.hang());
        Orders.listen(supplier, endpoint);
        Orders.Issued issued = Orders.arrivedFor(supplier);

        awaitDelivery(issued);

        deliveries(issued)
                .body("items", hasSize(2))
                .body("items[0].status", nullValue())
                .body("items[0].error", containsString("no answer within"));
    }

    @Test
    void triesAgainWhenTheConnectionBreaksOff() {
        endpoint.then(breakOff());
        Orders.listen(supplier, endpoint);
        Orders.Issued issued = Orders.arrivedFor(supplier);

        awaitDelivery(issued);

        deliveries(issued).body("items", hasSize(2)).body("items[0].status", nullValue());
    }

    @Test
    void doesNotReadAnAnswerWithoutEnd() {
        endpoint.then(flood());
        Orders.listen(supplier, endpoint);
        Orders.Issued issued = Orders.arrivedFor(supplier);

        awaitDelivery(issued);

        deliveries(issued).body("items.status", contains(200));
    }

    @Test
    void leavesAnEndpointThatIsGoneAloneUntilItIsSetAnew() {
        endpoint.then(status(410));
        Orders.listen(supplier, endpoint);
        Orders.Issued issued = Orders.arrivedFor(supplier);
        await().until(() -> deliveries(issued).extract().path("items.status").equals(List.of(410)));
        Orders.Issued second = Orders.arrivedFor(supplier);

        await().during(Duration.ofSeconds(1)).until(() -> endpoint.received().size() == 1);

        Orders.listen(supplier, endpoint);
        awaitDelivery(issued);
        awaitDelivery(second);
    }

    @Test
    void comesBackWhenTheEndpointSaysSo() {
        endpoint.then(status(429, "Retry-After", "2"));
        Orders.listen(supplier, endpoint);
        Instant start = Instant.now();
        Orders.Issued issued = Orders.arrivedFor(supplier);

        awaitDelivery(issued);

        assertTrue(Duration.between(start, Instant.now()).compareTo(Duration.ofSeconds(2)) >= 0);
        deliveries(issued).body("items.status", contains(429, 204));
    }

    @Test
    void keepsAnOrderUntilTheSupplierHasAnEndpoint() {
        Orders.Issued issued = Orders.arrivedFor(supplier);
        order(issued).body("deliveredAt", nullValue()).body("attempts", equalTo(0));

        Orders.listen(supplier, endpoint);

        awaitDelivery(issued);
    }

    @Test
    void oneSlowSupplierHoldsUpNobodyElse() {
        try (SupplierEndpoint slow = new SupplierEndpoint()) {
            UUID slowSupplier = Api.newSupplier();
            slow.then(slow.hang(), slow.hang(), slow.hang());
            Orders.listen(slowSupplier, slow);
            Orders.listen(supplier, endpoint);
            Orders.Issued waiting = Orders.arrivedFor(slowSupplier);
            await().until(() -> slow.received().size() == 1);

            Orders.Issued issued = Orders.arrivedFor(supplier);

            awaitDelivery(issued);
            order(waiting).body("deliveredAt", nullValue());
        }
    }

    @Test
    void sendsWhatADeadSenderHadClaimedWhenTheClaimHasRunOut() {
        Orders.Issued issued = Orders.arrivedFor(supplier);
        UUID dispatch = UUID.fromString(order(issued).extract().path("webhookId"));
        Instant end = QuarkusTransaction.requiringNew()
                .call(() -> dispatches.requireForChange(dispatch).claim(Instant.now(), Duration.ofSeconds(2)));
        Orders.listen(supplier, endpoint);

        awaitDelivery(issued);

        assertTrue(Instant.parse(order(issued).extract().path("lastAttemptAt")).isAfter(end.minusMillis(1)));
        assertEquals(
                List.of(dispatch.toString()),
                endpoint.received().stream().map(Received::webhookId).toList());
    }

    @Test
    void countsADeliveryStoredTwiceAsOne() {
        Orders.Issued issued = Orders.arrivedFor(supplier);
        Orders.listen(supplier, endpoint);
        awaitDelivery(issued);
        UUID dispatch = UUID.fromString(order(issued).extract().path("webhookId"));

        Attempt late = new Attempt(Instant.now(), Duration.ofMillis(5), new DeliveryOutcome.Accepted(200));
        register.store(new DeliveryRegister.Claim(dispatch, supplier, null, null, Instant.now()), late);

        await().during(Duration.ofMillis(500))
                .until(() -> Wire.heard("encommun.supplier.orders", issued.pooledOrderId())
                                .size()
                        == 1);
    }

    private void awaitDelivery(Orders.Issued issued) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> order(issued).extract().path("deliveredAt") != null);
    }

    private static ValidatableResponse order(Orders.Issued issued) {
        return Api.supplier(issued.supplierId())
                .get("/supplier-orders/{id}", issued.orderId())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse deliveries(Orders.Issued issued) {
        return Api.supplier(issued.supplierId())
                .get("/supplier-orders/{id}/deliveries", issued.orderId())
                .then()
                .statusCode(200);
    }
}
