package coop.encommun.purchasing.purchaseorder;

import static coop.encommun.purchasing.FrozenPool.LAURENTIDES;
import static coop.encommun.purchasing.FrozenPool.NORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.AwardedPool;
import coop.encommun.purchasing.FrozenPool;
import coop.encommun.purchasing.Wire;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds the supplier service's own examples of what becomes of orders through Kafka. */
@QuarkusTest
class SupplierOrderFeedTest {

    private static final String DELIVERED = "supplier.order.delivered.v1";
    private static final String ANSWERED = "supplier.order.answered.v1";
    private static final String EXAMPLE_ORDER = "01995e40-9b00-7d44-a1b2-3c4d5e6f7001";

    @Inject
    AgroalDataSource database;

    private FrozenPool pool;
    private AwardedPool awarded;

    @BeforeEach
    void award() {
        pool = FrozenPool.ratifiedAutomatically(database);
        awarded = AwardedPool.of(pool);
    }

    @Test
    void showsWhenTheSuppliersSystemTookTheOrderOnce() {
        UUID order = awarded.orderOf(NORD);
        UUID eventId = UUID.randomUUID();

        Wire.order(eventId, DELIVERED, order, pool.id, example(DELIVERED, order));
        Wire.order(eventId, DELIVERED, order, pool.id, example(DELIVERED, order));
        Wire.order(UUID.randomUUID(), DELIVERED, order, pool.id, later(example(DELIVERED, order)));
        settled();

        JsonPath shown = awarded.read("/purchase-orders/" + order);
        assertEquals("2026-10-16T15:20:07Z", shown.getString("deliveredAt"));
        assertEquals("ISSUED", shown.getString("status"));
    }

    @Test
    void recordsChangesBesideTheOrderOnce() {
        UUID order = awarded.orderOf(NORD);
        UUID eventId = UUID.randomUUID();

        Wire.order(eventId, ANSWERED, order, pool.id, example(ANSWERED, order));
        Wire.order(eventId, ANSWERED, order, pool.id, example(ANSWERED, order));
        Wire.order(UUID.randomUUID(), ANSWERED, order, pool.id, example(ANSWERED, order));
        settled();

        JsonPath shown = awarded.read("/purchase-orders/" + order);
        assertEquals("ACCEPTED_WITH_CHANGES", shown.getString("status"));
        assertEquals(430, shown.getInt("lines[0].change.quantity"));
        assertEquals(500, shown.getInt("lines[0].quantity"));
        assertEquals(
                List.of(85, 120, 143, 150),
                shown.getList("lines[0].allocations.quantity", Integer.class).stream()
                        .sorted()
                        .toList());
        assertEquals("ORDERED", awarded.status());
    }

    @Test
    void isAcknowledgedWhenAllHaveAnsweredAndOneAccepted() {
        answer(NORD, "REJECTED");
        answer(LAURENTIDES, "ACCEPTED");

        awarded.awaitStatus("ACKNOWLEDGED");
    }

    @Test
    void failsWhenAllReject() {
        answer(NORD, "REJECTED");
        answer(LAURENTIDES, "REJECTED");

        awarded.awaitStatus("FAILED");
    }

    @Test
    void aContradictoryAnswerIsADeadLetterAndChangesNothing() {
        answer(NORD, "ACCEPTED");
        UUID contrary = answer(NORD, "REJECTED");

        assertTrue(awarded.deadLetterReason(contrary).startsWith("purchase-order-transition"));
        assertEquals(
                "ACCEPTED",
                awarded.read("/purchase-orders/" + awarded.orderOf(NORD)).getString("status"));
    }

    @Test
    void anAnswerToAnUnknownOrderIsADeadLetter() {
        UUID unknown = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();

        Wire.order(eventId, ANSWERED, unknown, pool.id, example(ANSWERED, unknown));

        assertTrue(awarded.deadLetterReason(eventId).endsWith("Unknown purchase order " + unknown));
    }

    private UUID answer(UUID supplier, String decision) {
        UUID order = awarded.orderOf(supplier);
        UUID eventId = UUID.randomUUID();
        String json = """
                {"purchaseOrderId": "%s", "pooledOrderId": "%s", "supplierId": "%s", "version": 1, "decision": "%s",
                 "answeredAt": "2026-10-19T13:05:00Z", "reason": null, "lines": []}""".formatted(order, pool.id, supplier, decision);
        Wire.order(eventId, ANSWERED, order, pool.id, json);
        return eventId;
    }

    /** Everything sent before is applied once this is buried: events of one key stay in order. */
    private void settled() {
        UUID last = UUID.randomUUID();
        Wire.order(last, "supplier.order.lost.v1", last, pool.id, "{}");
        awarded.deadLetterReason(last);
    }

    private String example(String type, UUID order) {
        return Wire.example(type, pool.id).replace(EXAMPLE_ORDER, order.toString());
    }

    private static String later(String json) {
        return json.replace("15:20:07", "16:20:07");
    }
}
