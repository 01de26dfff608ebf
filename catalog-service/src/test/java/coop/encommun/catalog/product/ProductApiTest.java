package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.Api.json;
import static coop.encommun.catalog.product.Api.manager;
import static coop.encommun.catalog.product.Api.newSku;
import static coop.encommun.catalog.product.Api.reader;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductApiTest {

    private final String sku = newSku();

    @Test
    void createsDraftAndShowsIt() {
        String location = manager()
                .body(json(sku))
                .post("/products")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .extract()
                .header("Location");

        reader().get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("sku", equalTo(sku))
                .body("gtin", equalTo("0627843000013"))
                .body("name.fr", equalTo("Farine de blé entier"))
                .body("classifications", equalTo(List.of(Map.of("scheme", "UNSPSC", "code", "50221101"))))
                .body("unit", equalTo("KGM"))
                .body("quantityDecimals", equalTo(3))
                .body("orderMultiple", equalTo(20))
                .body("referencePrice.amount", equalTo("1.9500"))
                .body("referencePrice.currency", equalTo("CAD"));
    }

    @Test
    void answersRepeatedCreationWithTheFirstProduct() {
        String key = UUID.randomUUID().toString();
        String first = manager()
                .header("Idempotency-Key", key)
                .body(json(sku))
                .post("/products")
                .path("id");

        manager()
                .header("Idempotency-Key", key)
                .body(json(sku))
                .post("/products")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void refusesSecondProductWithTheSku() {
        Api.draft(json(sku));

        manager()
                .body(json(sku))
                .post("/products")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/sku-already-used"))
                .body("detail", equalTo("Un autre produit porte déjà le SKU « " + sku + " »."));
    }

    @Test
    void refusesSkuOfAnotherWhenChanging() {
        Api.draft(json(sku));
        UUID other = Api.draft(json(newSku()));

        manager()
                .header("If-Match", "\"1\"")
                .body(json(sku))
                .put("/products/{id}", other)
                .then()
                .statusCode(409)
                .body("type", endsWith("/sku-already-used"));
    }

    @Test
    void namesEverythingWrongInOneAnswerAndStoresNothing() {
        String wrong = json(sku)
                .replace("0627843000013", "0627843000014")
                .replace("KGM", "CS")
                .replace("\"1.95\"", "\"0\"")
                .replace("50221101", "5022");

        manager()
                .header("Accept-Language", "en")
                .body(wrong)
                .post("/products")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("type", endsWith("/validation"))
                .body(
                        "violations.field",
                        containsInAnyOrder("gtin", "unit", "referencePrice.amount", "classifications[0].code"))
                .body("violations.message", hasItem("The check digit of GTIN 0627843000014 is wrong."));

        reader().queryParam("q", sku).get("/products").then().body("items", equalTo(List.of()));
    }

    @Test
    void refusesUnknownFieldsAndEmptyBodies() {
        manager()
                .body(json(sku).replace("\"unit\"", "\"colour\""))
                .post("/products")
                .then()
                .statusCode(400);
        manager().post("/products").then().statusCode(400);
        manager().body("{}").post("/products").then().statusCode(400).body("violations.field", hasItem("sku"));
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        UUID id = Api.draft(json(sku));
        String changed = json(sku).replace("\"1.95\"", "2.05");

        manager().body(changed).put("/products/{id}", id).then().statusCode(428);
        manager()
                .header("If-Match", "\"7\"")
                .body(changed)
                .put("/products/{id}", id)
                .then()
                .statusCode(412);
        manager()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/products/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("referencePrice.amount", equalTo("2.0500"));
        manager()
                .header("If-Match", "\"1\"")
                .body(json(sku))
                .put("/products/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void keepsVersionWhenNothingChanged() {
        UUID id = Api.draft(json(sku));

        manager()
                .header("If-Match", "\"1\"")
                .body(json(sku))
                .put("/products/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void publishesThenWithdrawsForGood() {
        UUID id = Api.active(json(sku));

        manager()
                .post("/products/{id}/publish", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/status-not-reachable"));
        manager().post("/products/{id}/withdraw", id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        manager()
                .header("If-Match", "\"3\"")
                .body(json(sku).replace("1.95", "3"))
                .put("/products/{id}", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/product-withdrawn"));
    }

    @Test
    void keepsUnitOfActiveProduct() {
        UUID id = Api.active(json(sku));

        manager()
                .header("If-Match", "\"2\"")
                .body(json(sku).replace("KGM", "LBR"))
                .put("/products/{id}", id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/fixed-while-active"))
                .body("violations.field", equalTo(List.of("unit")));
    }

    @Test
    void pagesThroughAllProductsOfAKindOnceAndInOrder() {
        String prefix = newSku();
        for (int i = 0; i < 5; i++)
            Api.draft(json(prefix + "-" + i).replace("GOODS", "SERVICE").replace("50221101", "50221" + (100 + i)));

        List<String> skus = new ArrayList<>();
        String next = "/products?limit=2&kind=SERVICE&scheme=UNSPSC&code=50221100";
        for (int pages = 0; next != null && pages < 100; pages++) {
            var page = reader().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            assertTrue(page.<List<?>>path("items").size() <= 2);
            skus.addAll(page.path("items.sku"));
            next = page.path("next");
        }

        assertEquals(skus.stream().sorted().distinct().toList(), skus);
        assertEquals(5, skus.stream().filter(found -> found.startsWith(prefix)).count());
    }

    @Test
    void filtersByStatusAndClassification() {
        UUID active = Api.active(json(sku));
        reader().queryParam("status", "DRAFT")
                .queryParam("q", sku)
                .get("/products")
                .then()
                .body("items", equalTo(List.of()));
        reader().queryParam("status", "ACTIVE")
                .queryParam("q", sku)
                .queryParam("scheme", "UNSPSC")
                .queryParam("code", "50000000")
                .get("/products")
                .then()
                .body("items.id", equalTo(List.of(active.toString())))
                .body("next", nullValue());
        reader().queryParam("scheme", "CPV").get("/products").then().statusCode(400);
        reader().queryParam("status", "OLD").get("/products").then().statusCode(400);
        reader().queryParam("limit", "0").get("/products").then().statusCode(400);
    }

    @Test
    void listsUnitsInBothLanguages() {
        reader().get("/units")
                .then()
                .statusCode(200)
                .body("find { it.code == 'LBR' }.name.fr", equalTo("livre"))
                .body("find { it.code == 'LBR' }.name.en", equalTo("pound"))
                .body("find { it.code == 'XCS' }.quantityDecimals", equalTo(0))
                .body("code", not(hasItem("CS")));
    }

    @Test
    void givesSkuToExactlyOneOfManyAtOnce() {
        List<Integer> statuses =
                together(() -> manager().body(json(sku)).post("/products").statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
    }

    @Test
    void letsOneOfManyChangesOfOneVersionThrough() {
        UUID id = Api.draft(json(sku));
        var price = new AtomicInteger(2);

        List<Integer> statuses = together(() -> manager()
                .header("If-Match", "\"1\"")
                .body(json(sku).replace("1.95", price.incrementAndGet() + ".00"))
                .put("/products/{id}", id)
                .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
        reader().get("/products/{id}", id).then().body("version", equalTo(2));
    }

    private static List<Integer> together(Callable<Integer> request) {
        try (var callers = Executors.newFixedThreadPool(8)) {
            return callers.invokeAll(Collections.nCopies(8, request)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
