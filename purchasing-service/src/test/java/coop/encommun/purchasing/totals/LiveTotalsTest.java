package coop.encommun.purchasing.totals;

import static coop.encommun.purchasing.Scene.asManagerOf;
import static coop.encommun.purchasing.Scene.firm;
import static coop.encommun.purchasing.Scene.line;
import static coop.encommun.purchasing.Scene.submit;
import static coop.encommun.purchasing.Scene.upTo;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.Scene.CoopWithSite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveTotalsTest {

    @Inject
    Scene scene;

    @Inject
    LiveTotals totals;

    @Test
    void equalsTheExactFigureOnceDrained() {
        long seed = System.nanoTime();
        System.out.println("LiveTotalsTest seed " + seed);
        Random random = new Random(seed);
        UUID paint = scene.product();
        UUID tape = scene.product();
        UUID pool = scene.collecting(paint, tape);
        List<CoopWithSite> coops = List.of(scene.coop(), scene.coop(), scene.coop());
        for (int i = 0; i < 30; i++) {
            CoopWithSite coop = coops.get(random.nextInt(coops.size()));
            int quantity = 1 + random.nextInt(100);
            switch (random.nextInt(4)) {
                case 0 -> submit(pool, coop, line(coop, paint, firm(quantity)));
                case 1 -> submit(pool, coop, line(coop, tape, upTo("3.25", quantity)));
                case 2 ->
                    submit(pool, coop, line(coop, paint, firm(1), upTo("9", quantity)), line(coop, tape, firm(2)));
                default -> asManagerOf(coop.id()).delete("/pooled-orders/{id}/demands/{coop}", pool, coop.id());
            }
        }
        submit(pool, coops.getFirst(), line(coops.getFirst(), paint, firm(7)));

        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            for (UUID product : List.of(paint, tape)) {
                assertEquals(exact("firm_quantity", pool, product), live("firm", pool, product), "seed " + seed);
                assertEquals(
                        exact("(select coalesce(sum(q), 0) from unnest(conditional_quantities) q)", pool, product),
                        live("conditional", pool, product),
                        "seed " + seed);
            }
            assertEquals(
                    scene.query("select count(*) from demand where pooled_order_id = ? and withdrawn_at is null", pool),
                    scene.query("select coops from live_pool where pooled_order_id = ?", pool),
                    "seed " + seed);
        });
    }

    private BigDecimal exact(String what, UUID pool, UUID product) {
        return scene.sum(
                        "select " + what + " from demand_line where pooled_order_id = ? and product_id = ?",
                        pool,
                        product)
                .stripTrailingZeros();
    }

    private BigDecimal live(String what, UUID pool, UUID product) {
        return scene.sum(
                        "select " + what + " from live_total where pooled_order_id = ? and product_id = ?",
                        pool,
                        product)
                .stripTrailingZeros();
    }

    @Test
    void showsWhatIsMissingToTheMinimums() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.open(scene.draft(Instant.now().plusSeconds(3600), Map.of("minimumCoops", 3), paint));
        scene.update("update pooled_order_line set minimum_quantity = 100 where pooled_order_id = ?", pool);
        submit(pool, coop, line(coop, paint, firm(40), upTo("10", 80))).then().statusCode(201);

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> Scene.asCoordinator()
                        .get("/pooled-orders/{id}/totals", pool)
                        .then()
                        .statusCode(200)
                        .body("coops", equalTo(1))
                        .body("missingCoops", equalTo(2))
                        .body("lines[0].firmQuantity", equalTo(40))
                        .body("lines[0].conditionalQuantity", equalTo(80))
                        .body("lines[0].coops", equalTo(1))
                        .body("lines[0].missingToMinimum", equalTo(60))
                        .body("asOf", notNullValue()));
    }

    @Test
    void showsACoopSumsOfThreeAtLeastAndKeepsThemWhenOneLeaves() {
        UUID paint = scene.product();
        UUID tape = scene.product();
        UUID pool = scene.collecting(paint, tape);
        List<CoopWithSite> coops = List.of(scene.coop(), scene.coop(), scene.coop());
        CoopWithSite first = coops.get(0);
        submit(pool, first, line(first, paint, firm(40), upTo("10", 80)), line(first, tape, firm(1)));
        submit(pool, coops.get(1), line(coops.get(1), paint, firm(2)), line(coops.get(1), tape, firm(1)));
        seenByCoordinator(pool, 2).body("lines[0].firmQuantity", equalTo(42));
        seenByCoop(pool, first)
                .body("withheld", equalTo(true))
                .body("coops", nullValue())
                .body("missingCoops", nullValue())
                .body("asOf", nullValue())
                .body("lines.withheld", contains(true, true))
                .body("lines.firmQuantity", contains(nullValue(), nullValue()))
                .body("lines.conditionalQuantity", contains(nullValue(), nullValue()))
                .body("lines.coops", contains(nullValue(), nullValue()))
                .body("lines.missingToMinimum", contains(nullValue(), nullValue()));

        submit(pool, coops.get(2), line(coops.get(2), paint, firm(3)));
        seenByCoordinator(pool, 3).body("lines[0].conditionalQuantity", equalTo(80));
        // Not looked at more often than once a second, however many ask.
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> seenByCoop(pool, first).body("withheld", equalTo(false)));
        seenByCoop(pool, first)
                .body("coops", equalTo(3))
                .body("asOf", nullValue())
                .body("lines.withheld", contains(false, true))
                .body("lines[0].firmQuantity", equalTo(45))
                .body("lines[0].coops", equalTo(3))
                // Only one of the three set a limit: the sum would be its own figure.
                .body("lines[0].conditionalQuantity", nullValue())
                .body("lines[1].firmQuantity", nullValue());

        asManagerOf(coops.get(2).id())
                .delete("/pooled-orders/{id}/demands/{coop}", pool, coops.get(2).id());
        seenByCoordinator(pool, 2).body("lines[0].firmQuantity", equalTo(42));
        lookedAt(pool, first);
        seenByCoop(pool, first)
                .body("withheld", equalTo(false))
                .body("coops", equalTo(3))
                .body("lines[0].firmQuantity", equalTo(45));
    }

    /** Until everything heard has been looked at on behalf of this manager. */
    private void lookedAt(UUID pool, CoopWithSite coop) {
        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            seenByCoop(pool, coop);
            assertEquals(
                    scene.query("select changes from live_pool where pooled_order_id = ?", pool),
                    scene.query("select changes from shown_pool where pooled_order_id = ?", pool));
        });
    }

    private static ValidatableResponse seenByCoordinator(UUID pool, int coops) {
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> Scene.asCoordinator()
                        .get("/pooled-orders/{id}/totals", pool)
                        .then()
                        .body("withheld", equalTo(false))
                        .body("coops", equalTo(coops)));
        return Scene.asCoordinator().get("/pooled-orders/{id}/totals", pool).then();
    }

    private static ValidatableResponse seenByCoop(UUID pool, CoopWithSite coop) {
        return asManagerOf(coop.id())
                .get("/pooled-orders/{id}/totals", pool)
                .then()
                .statusCode(200);
    }

    @Test
    @Transactional
    void countsEveryVersionOnceAndIgnoresOldOnes() {
        UUID pool = UUID.randomUUID();
        UUID coop = UUID.randomUUID();
        UUID paint = UUID.randomUUID();

        totals.hear(heard(pool, coop, 2, paint, 30));
        totals.hear(heard(pool, coop, 2, paint, 30));
        totals.hear(heard(pool, coop, 1, paint, 10));
        assertEquals(new BigDecimal("3E+1"), live("firm", pool, paint));

        totals.hear(new DemandHeard(pool, coop, 3, null, Instant.now(), null));
        assertEquals(BigDecimal.ZERO, live("firm", pool, paint));
        assertEquals(List.of(0L), scene.query("select coops from live_total where pooled_order_id = ?", pool));
    }

    private static DemandHeard heard(UUID pool, UUID coop, long version, UUID product, int quantity) {
        return new DemandHeard(
                pool,
                coop,
                version,
                Instant.now(),
                null,
                List.of(new DemandHeard.Line(product, BigDecimal.valueOf(quantity), BigDecimal.ZERO)));
    }
}
