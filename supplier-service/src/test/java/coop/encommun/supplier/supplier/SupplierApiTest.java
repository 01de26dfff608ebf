package coop.encommun.supplier.supplier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.encommun.supplier.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SupplierApiTest {
    @Inject
    Suppliers suppliers;

    private final String code =
            "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void registersAndShowsASupplier() {
        String id = Api.coordinator()
                .body(Api.supplierJson(code))
                .post("/suppliers")
                .then()
                .statusCode(201)
                .header(
                        "Location",
                        Matchers.endsWith("/suppliers/"
                                + suppliers.find("code", code).firstResult().id()))
                .header("ETag", "\"0\"")
                .extract()
                .path("id");

        Api.supplier(UUID.fromString(id))
                .get("/suppliers/{id}", id)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("name", equalTo("Papeterie du Nord inc."))
                .body("groups", contains("LOCAL", "COOP"))
                .body("language", equalTo("fr"))
                .body("hasWebhook", equalTo(false));
    }

    @Test
    void registersOnceUnderOneIdempotencyKey() {
        String first = register("clé-" + code);
        assertEquals(first, register("clé-" + code));
    }

    @Test
    void refusesACodeThatIsTaken() {
        Api.coordinator().body(Api.supplierJson(code)).post("/suppliers");

        Api.coordinator()
                .body(Api.supplierJson(code))
                .header("Accept-Language", "en")
                .post("/suppliers")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/supplier-code-taken"))
                .body("detail", equalTo("Another supplier already has the code “" + code + "”."));
    }

    @Test
    void namesEveryBadFieldInFrench() {
        Api.coordinator()
                .body("{\"code\": \"été\", \"name\": \" \", \"neq\": \"12\", \"groups\": [null]}")
                .post("/suppliers")
                .then()
                .statusCode(400)
                .body("violations.code", contains("supplier-code", "not-null", "not-null", "not-blank", "neq"))
                .body("violations.find { it.code == 'neq' }.message", equalTo("Le NEQ compte dix chiffres."));
    }

    @Test
    void keepsAQualityScoreThatTheSupplierDoesNotSee() {
        UUID id = Api.newSupplier();
        String scored = Api.supplierJson(code).replace("\"language\"", "\"qualityScore\": 85, \"language\"");

        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(scored)
                .put("/suppliers/{id}", id)
                .then()
                .statusCode(200)
                .body("qualityScore", equalTo(85));
        Api.auditor().get("/suppliers/{id}", id).then().body("qualityScore", equalTo(85));
        Api.supplier(id)
                .get("/suppliers/{id}", id)
                .then()
                .statusCode(200)
                .body("$", not(Matchers.hasKey("qualityScore")));
        assertEquals(85, suppliers.factsOf(List.of(id)).get(id).qualityScore());
        UUID unscored = Api.newSupplier();
        assertNull(suppliers.factsOf(List.of(unscored)).get(unscored).qualityScore());
    }

    @Test
    void refusesAScoreBeyondAHundred() {
        Api.coordinator()
                .body(Api.supplierJson(code).replace("\"language\"", "\"qualityScore\": 101, \"language\""))
                .post("/suppliers")
                .then()
                .statusCode(400)
                .body("violations.field", contains("qualityScore"))
                .body("violations.code", contains("max"));
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        UUID id = Api.newSupplier();
        String changed = Api.supplierJson(code).replace("[\"LOCAL\", \"COOP\"]", "[\"SOCIAL_ECONOMY\"]");

        Api.coordinator().body(changed).put("/suppliers/{id}", id).then().statusCode(428);
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(changed)
                .put("/suppliers/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", equalTo(code))
                .body("groups", contains("SOCIAL_ECONOMY"));
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(changed)
                .put("/suppliers/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void listsSuppliersPageByPage() {
        Api.newSupplier();
        Api.newSupplier();

        String next = Api.coordinator()
                .get("/suppliers?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Api.coordinator().get(next).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void showsTheSecretOnceAndKeepsIt() {
        UUID id = Api.newSupplier();
        String secret = setWebhook(id, "http://localhost:9999/encommun");

        Api.supplier(id)
                .get("/suppliers/{id}/webhook", id)
                .then()
                .statusCode(200)
                .body("url", equalTo("http://localhost:9999/encommun"))
                .body("$", not(Matchers.hasKey("secret")));
        assertEquals(secret, suppliers.require(id).webhook().orElseThrow().secret());
        assertNotEquals(secret, setWebhook(id, "http://localhost:9999/encommun"));
    }

    @Test
    void removesTheEndpoint() {
        UUID id = Api.newSupplier();
        setWebhook(id, "https://papeterie-nord.example/");

        Api.supplier(id).delete("/suppliers/{id}/webhook", id).then().statusCode(204);
        Api.supplier(id).get("/suppliers/{id}/webhook", id).then().statusCode(404);
    }

    @Test
    void refusesAnEndpointThatIsNotSafe() {
        UUID id = Api.newSupplier();

        Api.supplier(id)
                .body("{\"url\": \"http://papeterie-nord.example/\"}")
                .put("/suppliers/{id}/webhook", id)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("url-not-https"))
                .body("violations[0].message", startsWith("L’adresse doit commencer par"));
    }

    private String register(String key) {
        return Api.coordinator()
                .header("Idempotency-Key", key)
                .body(Api.supplierJson(code))
                .post("/suppliers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String setWebhook(UUID id, String url) {
        return Api.supplier(id)
                .body("{\"url\": \"" + url + "\"}")
                .put("/suppliers/{id}/webhook", id)
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");
    }
}
