package coop.encommun.supplier.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.AuditedEntries;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every command leaves its entry, once, and nothing that nobody else may know. */
@QuarkusTest
class AuditedCommandsTest {
    @Inject
    AuditedEntries audited;

    @Inject
    PreparedNegotiations prepared;

    @Test
    void tellsWhatBecameOfASupplierAndItsEndpoint() {
        UUID supplier = Api.newSupplier();
        Response known = Api.coordinator().get("/suppliers/{id}", supplier);
        Api.coordinator()
                .header("If-Match", known.header("ETag"))
                .body(Api.supplierJson(known.path("code")))
                .put("/suppliers/{id}", supplier)
                .then()
                .statusCode(200);
        String url = "{\"url\": \"https://commandes.papeterie-nord.example/secret-path\"}";
        Api.supplier(supplier)
                .body(url)
                .put("/suppliers/{id}/webhook", supplier)
                .then()
                .statusCode(200);
        Api.coordinator()
                .body(url)
                .put("/suppliers/{id}/webhook", supplier)
                .then()
                .statusCode(200);
        Api.supplier(supplier)
                .delete("/suppliers/{id}/webhook", supplier)
                .then()
                .statusCode(204);

        assertEquals(
                List.of("supplier.registered", "supplier.changed", "webhook.set", "webhook.rotated", "webhook.removed"),
                audited.actionsAbout(supplier));
        assertEquals(
                List.of("coordinator", "coordinator", "supplier", "coordinator", "supplier"),
                audited.about(supplier).stream().map(AuditedEntries.Entry::role).toList());
        String all = audited.about(supplier).toString();
        assertFalse(all.contains("whsec") || all.contains("secret-path"), all);
    }

    @Test
    void tellsOfAnAnswerOnce() {
        UUID supplier = Api.newSupplier();
        Orders.Issued order = Orders.arrivedFor(supplier);

        for (int i = 0; i < 2; i++) {
            Api.supplier(supplier)
                    .body("{\"decision\": \"ACCEPTED\"}")
                    .post("/supplier-orders/{id}/answer", order.orderId())
                    .then()
                    .statusCode(200);
        }

        assertEquals(List.of("order.answered"), audited.actionsAbout(order.orderId()));
    }

    @Test
    void tellsOfWhatIsCalledOffAndByWhom() {
        UUID failed = prepared.office();
        Api.coordinator().body("{\"reason\": \"Aucune offre.\"}").post("/negotiations/{id}/fail", failed);
        UUID cancelled = prepared.office();
        Api.openRound(cancelled, Api.newSupplier());
        Api.coordinator().body("{\"reason\": \"Budget retiré.\"}").post("/negotiations/{id}/cancel", cancelled);
        Api.coordinator().body("{\"reason\": \"Encore.\"}").post("/negotiations/{id}/cancel", cancelled);

        assertEquals(List.of("negotiation.prepared", "negotiation.failed"), audited.actionsAbout(failed));
        assertEquals(
                List.of("negotiation.prepared", "round.opened", "negotiation.cancelled"),
                audited.actionsAbout(cancelled));
        AuditedEntries.Entry first = audited.about(failed).getFirst();
        assertEquals("system:supplier-service", first.actor());
        assertTrue(audited.about(failed).stream()
                .skip(1)
                .allMatch(entry -> entry.role().equals("coordinator")));
    }
}
