package coop.encommun.catalog.product;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import coop.encommun.local.TestTokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;

/** The catalogue's own API as its callers use it, each with a real token. */
final class Api {

    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset("UTF-8"));

    private Api() {}

    static RequestSpecification manager() {
        return as(TestTokens.catalogManager()).contentType("application/json");
    }

    static RequestSpecification reader() {
        return as(TestTokens.auditor());
    }

    static RequestSpecification as(String token) {
        return given().config(AS_SENT).auth().oauth2(token);
    }

    /** A SKU nobody else has. */
    static String newSku() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    static String json(String sku) {
        return json(sku, "Farine de blé entier", "Whole wheat flour");
    }

    static String json(String sku, String fr, String en) {
        return """
                {"sku": "%s", "gtin": "0627843000013", "kind": "GOODS", "name": {"fr": "%s", "en": "%s"},
                 "description": {"fr": "Moulue sur pierre", "en": "Stone-ground"},
                 "classifications": [{"scheme": "UNSPSC", "code": "50221101"}],
                 "unit": "KGM", "orderMultiple": 20, "taxCategory": "ZERO_RATED",
                 "referencePrice": {"amount": "1.95", "currency": "CAD"}}""".formatted(sku, fr, en);
    }

    static UUID draft(String json) {
        return UUID.fromString(manager()
                .body(json)
                .post("/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static UUID active(String json) {
        UUID id = draft(json);
        manager().post("/products/{id}/publish", id).then().statusCode(200);
        return id;
    }

    static ValidatableResponse imported(String csv, boolean partial) {
        return as(TestTokens.catalogManager())
                .contentType("text/csv")
                .queryParam("partial", partial)
                .body(csv.getBytes(UTF_8))
                .post("/products/import")
                .then();
    }
}
