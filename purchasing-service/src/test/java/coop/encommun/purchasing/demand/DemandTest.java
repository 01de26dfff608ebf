package coop.encommun.purchasing.demand;

import static coop.encommun.purchasing.Scene.asCoordinator;
import static coop.encommun.purchasing.Scene.asManagerOf;
import static coop.encommun.purchasing.Scene.firm;
import static coop.encommun.purchasing.Scene.line;
import static coop.encommun.purchasing.Scene.submit;
import static coop.encommun.purchasing.Scene.upTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.Scene.CoopWithSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A co-op's demand as its manager meets it over HTTP. */
@QuarkusTest
class DemandTest {

    @Inject
    Scene scene;

    @Test
    void storesDemandAndShowsItAgain() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);

        submit(pool, coop, line(coop, paint, upTo("10.00", 60), firm(40)))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));

        asManagerOf(coop.id())
                .get("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .statusCode(200)
                .body("lines", hasSize(1))
                .body("lines[0].region", equalTo("QC-06"))
                .body("lines[0].steps.quantity", contains(40, 60))
                .body("lines[0].steps[1].maxUnitPrice", equalTo("10.00"));
    }

    @Test
    void keepsVersionAndTellsNobodyWhenTheSameComesAgain() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID tape = scene.product();
        UUID pool = scene.collecting(paint, tape);
        submit(pool, coop, line(coop, paint, firm(4)), line(coop, tape, firm(5)))
                .then()
                .statusCode(201);

        submit(pool, coop, line(coop, tape, firm(5)), line(coop, paint, Map.of("quantity", 4.0)))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertEquals(List.of(1L), scene.query("select version from demand where pooled_order_id = ?", pool));
    }

    @Test
    void replacesTheWholeDemand() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID tape = scene.product();
        UUID pool = scene.collecting(paint, tape);
        submit(pool, coop, line(coop, paint, firm(4))).then().statusCode(201);

        submit(pool, coop, line(coop, tape, firm(7))).then().statusCode(200).header("ETag", "\"2\"");

        assertEquals(List.of(tape), scene.query("select product_id from demand_line where pooled_order_id = ?", pool));
    }

    @Test
    void namesEveryFlawInOneAnswerAndStoresNothing() {
        CoopWithSite coop = scene.coop();
        CoopWithSite other = scene.coop();
        UUID paint = scene.product();
        UUID gone = scene.product();
        UUID unpooled = scene.product();
        UUID pool = scene.collecting(paint, gone);
        scene.withdraw(gone);

        submit(
                        pool,
                        coop,
                        line(coop, UUID.randomUUID(), firm(1)),
                        line(coop, gone, firm(1)),
                        line(coop, unpooled, firm(1)),
                        Map.of(
                                "productId",
                                paint,
                                "siteId",
                                coop.siteId(),
                                "unit",
                                "KGM",
                                "neededBy",
                                "2020-01-01",
                                "tolerance",
                                -1,
                                "steps",
                                List.of(Map.of("quantity", 1.5), firm(0), upTo("0", 1), upTo("0.00", 1))),
                        line(coop, paint, firm(1)),
                        line(other, paint, firm(1)))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://encommun.coop/problems/demand-refused"))
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        contains(
                                "lines[0].productId unknown-product",
                                "lines[1].productId withdrawn-product",
                                "lines[2].productId product-not-pooled",
                                "lines[3].unit wrong-unit",
                                "lines[3].neededBy needed-by-past",
                                "lines[3].steps[0].quantity too-many-decimals",
                                "lines[3].steps[1].quantity quantity-not-positive",
                                "lines[3].steps[1].maxUnitPrice second-firm-step",
                                "lines[3].steps[2].maxUnitPrice price-not-positive",
                                "lines[3].steps[3].maxUnitPrice price-not-positive",
                                "lines[3].steps[3].maxUnitPrice repeated-limit",
                                "lines[3].tolerance tolerance-negative",
                                "lines[4].productId duplicate-line",
                                "lines[5].siteId unknown-site"));

        assertEquals(List.of(), scene.query("select id from demand where pooled_order_id = ?", pool));
    }

    @Test
    void refusesAnotherCurrency() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);

        asManagerOf(coop.id())
                .body(Map.of("currency", "USD", "lines", List.of(line(coop, paint, firm(1)))))
                .put("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .statusCode(422)
                .body("violations.code", contains("wrong-currency"));
    }

    @Test
    void refusesDemandOutsideTheCollecting() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.draft(paint);

        submit(pool, coop, line(coop, paint, firm(1)))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/pooled-order-not-collecting"));
        submit(UUID.randomUUID(), coop, line(coop, paint, firm(1))).then().statusCode(404);
    }

    @Test
    void withdrawnDemandIsGoneAndComesBackWithAHigherVersion() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);

        for (int repeat = 0; repeat < 2; repeat++) {
            asManagerOf(coop.id())
                    .delete("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                    .then()
                    .statusCode(204);
        }
        asManagerOf(coop.id())
                .get("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .statusCode(404);
        assertEquals(List.of(), scene.query("select 1 from demand_line where pooled_order_id = ?", pool));

        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201).header("ETag", "\"3\"");
    }

    @Test
    void staleWriterIsStopped() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);

        asManagerOf(coop.id())
                .header("If-Match", "\"7\"")
                .body(Map.of("lines", List.of(line(coop, paint, firm(2)))))
                .put("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .statusCode(412);
    }

    @Test
    void showsAManagerOnlyItsOwnAndTheCoordinatorAll() {
        CoopWithSite coop = scene.coop();
        CoopWithSite other = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);
        submit(pool, other, line(other, paint, firm(2))).then().statusCode(201);

        asManagerOf(other.id())
                .get("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .statusCode(404);
        asManagerOf(other.id()).get("/pooled-orders/{id}/demands", pool).then().statusCode(403);

        String next = asCoordinator()
                .get("/pooled-orders/{id}/demands?limit=1", pool)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].coopCode", equalTo(coop.code()))
                .extract()
                .path("next");
        asCoordinator()
                .get(next)
                .then()
                .body("items.coopId", hasItem(other.id().toString()))
                .body("next", equalTo(null));
    }
}
