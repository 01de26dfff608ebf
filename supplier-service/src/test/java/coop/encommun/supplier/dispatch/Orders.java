package coop.encommun.supplier.dispatch;

import static org.awaitility.Awaitility.await;

import coop.encommun.kit.value.Ids;
import coop.encommun.supplier.Api;
import coop.encommun.supplier.Wire;
import java.util.UUID;

/** Consolidated orders as purchasing tells of them. */
final class Orders {
    static final String TOPIC = "encommun.purchasing.purchase-orders";
    static final String ISSUED = "purchasing.purchase-order.issued.v1";
    static final String EXAMPLE = "../purchasing-service/contracts/events/" + ISSUED + ".json";

    private static final String EXAMPLE_ORDER = "01995e40-9b00-7d44-a1b2-3c4d5e6f7001";
    private static final String EXAMPLE_POOLED_ORDER = "01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10";
    private static final String EXAMPLE_SUPPLIER = "01995b70-2c00-7a11-8e21-5d3f90c1a001";

    private Orders() {}

    /** @param pooledOrderId also the key */
    record Issued(UUID orderId, UUID pooledOrderId, UUID supplierId, String document) {

        void tell(UUID eventId) {
            Wire.tell(TOPIC, pooledOrderId.toString(), eventId, ISSUED, orderId.toString(), document);
        }
    }

    /** Purchasing's own example, with other ids. */
    static Issued forSupplier(UUID supplierId) {
        UUID order = Ids.next();
        UUID pooledOrder = Ids.next();
        String document = Wire.example(EXAMPLE)
                .replace(EXAMPLE_ORDER, order.toString())
                .replace(EXAMPLE_POOLED_ORDER, pooledOrder.toString())
                .replace(EXAMPLE_SUPPLIER, supplierId.toString());
        return new Issued(order, pooledOrder, supplierId, document);
    }

    /** Tells of a new order and waits until it is known here. */
    static Issued arrivedFor(UUID supplierId) {
        Issued issued = forSupplier(supplierId);
        issued.tell(UUID.randomUUID());
        await().until(() -> Api.supplier(supplierId)
                        .get("/supplier-orders/{id}", issued.orderId())
                        .statusCode()
                == 200);
        return issued;
    }

    /** Lets the supplier listen at the endpoint, which then knows its secret. */
    static void listen(UUID supplierId, SupplierEndpoint endpoint) {
        endpoint.signedWith(Api.supplier(supplierId)
                .body("{\"url\": \"%s\"}".formatted(endpoint.url()))
                .put("/suppliers/{id}/webhook", supplierId)
                .then()
                .statusCode(200)
                .extract()
                .path("secret"));
    }
}
