package coop.encommun.purchasing.pooledorder;

import static coop.encommun.purchasing.Scene.asCoordinator;
import static coop.encommun.purchasing.Scene.asManagerOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.purchasing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PooledOrderApiTest {

    @Inject
    Scene scene;

    @Test
    void draftsOpensAndShowsItsHistory() {
        UUID pool = scene.collecting(scene.product());

        asManagerOf(UUID.randomUUID())
                .get("/pooled-orders/{id}", pool)
                .then()
                .statusCode(200)
                .body("status", equalTo("COLLECTING"))
                .body("currency", equalTo("CAD"))
                .body("rules.minimumCoops", equalTo(1))
                .body("rules.ratification", equalTo("AUTOMATIC"))
                .body("transitions.to", contains("COLLECTING"))
                .body("transitions.by", contains("coordinator"));
    }

    @Test
    void aRepeatWithTheSameKeyFindsTheFirstDraft() {
        Map<String, Object> body = body("2027-03-01T17:00:00Z", scene.product());
        String key = UUID.randomUUID().toString();

        String first = draft(body, key);
        String second = draft(body, key);

        assertEquals(first, second);
    }

    private static String draft(Map<String, Object> body, String key) {
        return asCoordinator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/pooled-orders")
                .then()
                .statusCode(201)
                .header("Location", containsString("/pooled-orders/"))
                .extract()
                .path("id");
    }

    @Test
    void namesEverythingWrongWithADraft() {
        UUID gone = scene.product();
        UUID paint = scene.product();
        scene.withdraw(gone);

        asCoordinator()
                .body(body("2020-01-01T00:00:00Z", gone, paint, paint, UUID.randomUUID()))
                .post("/pooled-orders")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://encommun.coop/problems/pooled-order-refused"))
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        contains(
                                "closesAt closes-in-past",
                                "lines[0].productId withdrawn-product",
                                "lines[2].productId duplicate-line",
                                "lines[3].productId unknown-product"));
    }

    @Test
    void refusesTheSecondOpeningAndChangesNothing() {
        UUID pool = scene.collecting(scene.product());

        asCoordinator()
                .post("/pooled-orders/{id}/open", pool)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/pooled-order-transition"))
                .body("detail", containsString("COLLECTING"));

        asCoordinator().get("/pooled-orders/{id}", pool).then().body("transitions.size()", equalTo(1));
    }

    @Test
    void isCancelledWithAReasonAndOnlyOnce() {
        UUID pool = scene.collecting(scene.product());
        Map<String, String> reason = Map.of("reason", "Le fournisseur ferme ses portes");

        asCoordinator()
                .body(reason)
                .post("/pooled-orders/{id}/cancel", pool)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        asCoordinator()
                .body(reason)
                .post("/pooled-orders/{id}/cancel", pool)
                .then()
                .statusCode(409);
    }

    @Test
    void listsByStatus() {
        UUID draft = scene.draft(scene.product());
        UUID collecting = scene.collecting(scene.product());

        List<String> drafts = asCoordinator()
                .get("/pooled-orders?status=DRAFT&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(collecting.toString())))
                .extract()
                .path("items.id");

        assertEquals(true, drafts.contains(draft.toString()));
    }

    @Test
    void refusesUnknownFieldsAndImpossibleMinimums() {
        UUID paint = scene.product();
        Map<String, Object> line = Map.of("productId", paint, "minimumQuantity", -5);
        asCoordinator()
                .body(Map.of(
                        "title",
                        Map.of("fr", "x", "en", "x"),
                        "closesAt",
                        "2027-03-01T17:00:00Z",
                        "lines",
                        List.of(line)))
                .post("/pooled-orders")
                .then()
                .statusCode(400)
                .body("violations.field", contains("lines[0].minimumQuantity"));
        asCoordinator()
                .body("{\"titel\": 1}")
                .post("/pooled-orders")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://encommun.coop/problems/unknown-field"));
    }

    private static Map<String, Object> body(String closesAt, UUID... products) {
        return Map.of(
                "title", Map.of("fr", "Peinture du printemps", "en", "Spring paint"),
                "closesAt", Instant.parse(closesAt).toString(),
                "lines",
                        List.of(products).stream()
                                .map(product -> Map.of("productId", product))
                                .toList());
    }
}
