package coop.encommun.purchasing.coop;

import static coop.encommun.purchasing.Scene.asCoordinator;
import static coop.encommun.purchasing.Scene.asManagerOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.Scene.CoopWithSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoopApiTest {

    @Inject
    Scene scene;

    @Test
    void admitsACoopAndShowsItToItsManagerOnly() {
        CoopWithSite coop = scene.coop();

        asManagerOf(coop.id())
                .get("/coops/{id}", coop.id())
                .then()
                .statusCode(200)
                .body("code", equalTo(coop.code()))
                .body("language", equalTo("fr"));
        asManagerOf(UUID.randomUUID()).get("/coops/{id}", coop.id()).then().statusCode(404);
    }

    @Test
    void refusesATakenCode() {
        CoopWithSite coop = scene.coop();

        asCoordinator()
                .body(coopBody(coop.code()))
                .post("/coops")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/coop-code-taken"));
    }

    @Test
    void changesACoopOnlyForWhoHasSeenIt() {
        CoopWithSite coop = scene.coop();
        Map<String, Object> renamed = new HashMap<>(coopBody(coop.code()));
        renamed.put("name", "Coopérative d’habitation Sous le lilas");

        asCoordinator().body(renamed).put("/coops/{id}", coop.id()).then().statusCode(428);
        asCoordinator()
                .header("If-Match", "\"0\"")
                .body(renamed)
                .put("/coops/{id}", coop.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Coopérative d’habitation Sous le lilas"));
        asCoordinator()
                .header("If-Match", "\"0\"")
                .body(renamed)
                .put("/coops/{id}", coop.id())
                .then()
                .statusCode(412);
    }

    @Test
    void managerAddsAndMovesItsOwnSites() {
        CoopWithSite coop = scene.coop();
        Map<String, Object> site = new HashMap<>(siteBody("ANNEXE"));

        String id = asManagerOf(coop.id())
                .body(site)
                .post("/coops/{id}/sites", coop.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asManagerOf(UUID.randomUUID())
                .body(site)
                .post("/coops/{id}/sites", coop.id())
                .then()
                .statusCode(404);
        asManagerOf(coop.id())
                .body(site)
                .post("/coops/{id}/sites", coop.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/site-code-taken"));
        site.put("region", "QC-03");
        asManagerOf(coop.id())
                .header("If-Match", "\"0\"")
                .body(site)
                .put("/coops/{id}/sites/{site}", coop.id(), id)
                .then()
                .statusCode(200)
                .body("region", equalTo("QC-03"));

        asManagerOf(coop.id())
                .get("/coops/{id}/sites", coop.id())
                .then()
                .statusCode(200)
                .body("items.code", contains("PRINCIPAL", "ANNEXE"));
    }

    @Test
    void namesEveryBadValue() {
        Map<String, Object> site = new HashMap<>(siteBody("Été 1"));
        site.put("region", "Montréal");
        site.put("gln", "0614141000013");

        asCoordinator()
                .body(site)
                .post("/coops/{id}/sites", scene.coop().id())
                .then()
                .statusCode(400)
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        contains("code code-form", "gln gln", "region region-form"));
    }

    @Test
    void pagesThroughAllCoops() {
        scene.coop();
        scene.coop();

        String next = asCoordinator()
                .get("/coops?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        asCoordinator().get(next).then().statusCode(200).body("items", hasSize(1));
    }

    private static Map<String, Object> coopBody(String code) {
        return Map.of("code", code, "name", "Les Érables", "kind", "HOUSING", "language", "fr", "neq", "1143920115");
    }

    private static Map<String, Object> siteBody(String code) {
        return Map.of(
                "code",
                code,
                "name",
                "Entrée des livraisons",
                "region",
                "QC-06",
                "gln",
                "0614141000012",
                "address",
                Map.of(
                        "street", "4521, rue Saint-Denis",
                        "city", "Montréal",
                        "province", "QC",
                        "postalCode", "H2J 2L4",
                        "country", "CA"));
    }
}
