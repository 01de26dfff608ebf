package coop.encommun.purchasing.consolidation;

import static coop.encommun.purchasing.Scene.asCoordinator;
import static coop.encommun.purchasing.Scene.asManagerOf;
import static coop.encommun.purchasing.Scene.firm;
import static coop.encommun.purchasing.Scene.line;
import static coop.encommun.purchasing.Scene.submit;
import static coop.encommun.purchasing.Scene.upTo;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.Heard;
import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.Scene.CoopWithSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FreezingTest {

    @Inject
    Scene scene;

    @Inject
    Freezing freezing;

    @Inject
    FrozenDemand frozenDemand;

    @Inject
    FrozenTerms frozenTerms;

    @Test
    void aClosedOneIsNotClosedAgain() {
        UUID pool = scene.collecting(scene.product());
        freezing.close(pool, "first");
        freezing.close(pool, "second");
        freezing.freezeClosed(pool);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        List.of("pooled-order.closed", "pooled-order.failed"), scene.query("""
                                select action from audit_log
                                where subject = ? and action in ('pooled-order.closed', 'pooled-order.failed')
                                order by sequence""", pool.toString())));
    }

    @Test
    void addsUpTheCurvePerProductAndRegion() {
        CoopWithSite plateau = scene.coop("QC-06");
        CoopWithSite rosemont = scene.coop("QC-06");
        CoopWithSite gaspe = scene.coop("QC-11");
        UUID paint = scene.product();
        UUID unwanted = scene.product();
        UUID pool = scene.collecting(paint, unwanted);
        submit(pool, plateau, line(plateau, paint, firm(40), upTo("10.00", 60), upTo("9.00", 5)))
                .then()
                .statusCode(201);
        submit(pool, rosemont, line(rosemont, paint, firm(2), upTo("10", 3)))
                .then()
                .statusCode(201);
        submit(pool, gaspe, line(gaspe, paint, upTo("8.5", 12))).then().statusCode(201);

        asCoordinator()
                .post("/pooled-orders/{id}/freeze", pool)
                .then()
                .statusCode(200)
                .body("status", equalTo("FROZEN"));

        asCoordinator()
                .get("/pooled-orders/{id}/demand-curve", pool)
                .then()
                .statusCode(200)
                .body("productId", contains(paint.toString()))
                .body("[0].regions.region", contains("QC-06", "QC-11"))
                .body("[0].regions[0].firmQuantity", equalTo(42))
                .body("[0].regions[0].steps.quantity", contains(42, 63, 5))
                .body("[0].regions[0].steps[1].maxUnitPrice.amount", equalTo("10.0000"))
                .body("[0].regions[1].firmQuantity", equalTo(0))
                .body("[0].regions[1].steps.quantity", contains(12));
        asManagerOf(plateau.id())
                .get("/pooled-orders/{id}/demand-curve", pool)
                .then()
                .statusCode(403);

        assertEquals(
                List.of(paint, unwanted),
                frozenTerms.of(pool).stream()
                        .map(FrozenTerms.FrozenProduct::productId)
                        .toList());
        assertEquals(
                List.of("40", "2", "0"),
                frozenDemand.of(pool).stream()
                        .map(line -> line.firmQuantity().toPlainString())
                        .toList());
    }

    @Test
    void hasNoCurveBeforeFreezing() {
        UUID pool = scene.collecting(scene.product());

        asCoordinator()
                .get("/pooled-orders/{id}/demand-curve", pool)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/not-frozen-yet"));
    }

    @Test
    void keepsTheTermsAsTheyWere() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);
        asCoordinator().post("/pooled-orders/{id}/freeze", pool).then().statusCode(200);

        scene.update("update product set reference_price = 99 where id = ?", paint);

        assertEquals(
                "12.5000",
                frozenTerms.of(pool).getFirst().referencePrice().amount().toPlainString());
    }

    @Test
    void freezesOnceAndTakesNoDemandAfterwards() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);
        asCoordinator().post("/pooled-orders/{id}/freeze", pool).then().statusCode(200);

        asCoordinator().post("/pooled-orders/{id}/freeze", pool).then().statusCode(409);
        submit(pool, coop, line(coop, paint, firm(2))).then().statusCode(409);
        asManagerOf(coop.id())
                .delete("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .statusCode(409);

        asCoordinator()
                .get("/pooled-orders/{id}", pool)
                .then()
                .body("transitions.to", contains("COLLECTING", "FROZEN"))
                .body("transitions.by", contains("coordinator", "coordinator"));
    }

    @Test
    void failsWithoutAnyDemand() {
        UUID pool = scene.collecting(scene.product());

        asCoordinator()
                .post("/pooled-orders/{id}/freeze", pool)
                .then()
                .statusCode(200)
                .body("status", equalTo("FAILED"));
    }

    @Test
    void freezesByItselfAtItsDueTimeAlsoWhenThatPassedUnseen() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);

        // As if the service had been down from before the due time until now.
        scene.update("update pooled_order set closes_at = now() - interval '3 hours' where id = ?", pool);

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> asCoordinator()
                        .get("/pooled-orders/{id}", pool)
                        .then()
                        .body("status", equalTo("FROZEN"))
                        .body("transitions.by", contains("coordinator", "system")));
    }

    @Test
    void isFrozenOnceHoweverManyReplicasSeeItDue() throws Exception {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);
        scene.update("update pooled_order set closes_at = now() where id = ?", pool);

        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Future<?>> attempts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                attempts.add(replicas.submit(() -> freezing.freezeDue(pool)));
            }
            for (Future<?> attempt : attempts) {
                attempt.get();
            }
        }

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> asCoordinator()
                        .get("/pooled-orders/{id}", pool)
                        .then()
                        .body("transitions.to", contains("COLLECTING", "FROZEN")));
        assertEquals(
                1,
                Heard.of("encommun.purchasing.pooled-orders", "purchasing.pooled-order.frozen.v1", pool, 1)
                        .size());
    }

    @Test
    void losesNoDemandAndTakesNoneLateWhileManyWrite() throws Exception {
        int writers = 8;
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        List<CoopWithSite> coops = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            coops.add(scene.coop());
        }
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(writers)) {
            List<Future<Integer>> lastAccepted = coops.stream()
                    .map(coop -> executor.submit(() -> writeUntilRefused(pool, coop, paint, stop, written)))
                    .toList();
            await().atMost(ofSeconds(60)).until(() -> written.get() > 40);

            Instant began = Instant.now();
            asCoordinator().post("/pooled-orders/{id}/freeze", pool).then().statusCode(200);
            assertTrue(Instant.now().isBefore(began.plusSeconds(20)), "starved by writers");
            stop.set(true);

            int sum = 0;
            for (Future<Integer> last : lastAccepted) {
                sum += last.get();
            }
            BigDecimal pooled = scene.sum("select quantity from demand_curve_step where pooled_order_id = ?", pool);
            assertEquals(0, pooled.compareTo(BigDecimal.valueOf(sum)), pooled + " pooled, " + sum + " accepted");
        }
    }

    private static int writeUntilRefused(
            UUID pool, CoopWithSite coop, UUID product, AtomicBoolean stop, AtomicInteger written) {
        int accepted = 0;
        for (int quantity = 1; !stop.get() || quantity == 1; quantity++) {
            int status = submit(pool, coop, line(coop, product, firm(quantity))).statusCode();
            if (status == 409) {
                return accepted;
            }
            assertTrue(status == 200 || status == 201, "status " + status);
            accepted = quantity;
            written.incrementAndGet();
        }
        return accepted;
    }

    @Test
    void minimumPerLineDecidesOverFrozenOrFailed() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        Map<String, Object> body = Map.of(
                "title",
                Map.of("fr", "Peinture", "en", "Paint"),
                "closesAt",
                Instant.now().plusSeconds(3600).toString(),
                "lines",
                List.of(Map.of("productId", paint, "minimumQuantity", 100)));
        UUID pool = scene.open(UUID.fromString(
                asCoordinator().body(body).post("/pooled-orders").path("id")));
        submit(pool, coop, line(coop, paint, firm(99))).then().statusCode(201);

        asCoordinator().post("/pooled-orders/{id}/freeze", pool).then().body("status", equalTo("FAILED"));
    }
}
