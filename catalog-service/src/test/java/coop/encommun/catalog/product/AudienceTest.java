package coop.encommun.catalog.product;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees what of the catalogue. */
@QuarkusTest
class AudienceTest {

    private static final UUID ANY = UUID.randomUUID();
    private static final String COOP = TestTokens.coopManager(ANY);
    private static final String SUPPLIER = TestTokens.supplier(ANY);

    @Test
    void aDraftDoesNotExistToCoopsAndSuppliers() {
        String sku = Api.newSku();
        UUID draft = Api.draft(Api.json(sku));
        for (String token : List.of(COOP, SUPPLIER)) {
            String detail = Api.as(token)
                    .get("/products/{id}", draft)
                    .then()
                    .statusCode(404)
                    .extract()
                    .path("detail");
            String ofNone =
                    Api.as(token).get("/products/{id}", UUID.randomUUID()).path("detail");
            assertEquals(ofNone, detail);
            Api.as(token).queryParam("q", sku).get("/products").then().body("items", hasSize(0));
            Api.as(token)
                    .queryParam("status", "DRAFT")
                    .get("/products")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            assertFalse(exported(token).contains(sku));
        }
        for (String token : List.of(TestTokens.catalogManager(), TestTokens.coordinator(), TestTokens.auditor())) {
            Api.as(token).get("/products/{id}", draft).then().statusCode(200);
            Api.as(token).queryParam("q", sku).get("/products").then().body("items", hasSize(1));
        }
        assertTrue(exported(TestTokens.auditor()).contains(sku));
    }

    @Test
    void suppliersDoNotLearnWhatACoopPaysAlone() {
        String sku = Api.newSku();
        UUID product = Api.active(Api.json(sku));
        Api.as(SUPPLIER)
                .get("/products/{id}", product)
                .then()
                .statusCode(200)
                .body("sku", equalTo(sku))
                .body("referencePrice", nullValue());
        Api.as(SUPPLIER)
                .queryParam("q", sku)
                .get("/products")
                .then()
                .body("items", hasSize(1))
                .body("items[0].referencePrice", nullValue());
        assertTrue(line(exported(SUPPLIER), sku).endsWith(",,,ACTIVE"), line(exported(SUPPLIER), sku));
        Api.as(COOP).get("/products/{id}", product).then().body("referencePrice.amount", equalTo("1.9500"));
        assertTrue(line(exported(COOP), sku).endsWith(",1.9500,CAD,ACTIVE"));
    }

    private static String exported(String token) {
        return Api.as(token)
                .get("/products/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String line(String csv, String sku) {
        return csv.lines().filter(line -> line.startsWith(sku)).findFirst().orElseThrow();
    }
}
