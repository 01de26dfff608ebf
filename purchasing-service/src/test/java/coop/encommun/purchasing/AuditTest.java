package coop.encommun.purchasing;

import static coop.encommun.purchasing.Scene.asCoordinator;
import static coop.encommun.purchasing.Scene.asManagerOf;
import static coop.encommun.purchasing.Scene.firm;
import static coop.encommun.purchasing.Scene.line;
import static coop.encommun.purchasing.Scene.submit;
import static coop.encommun.purchasing.Scene.upTo;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.Scene.CoopWithSite;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command leaves its entry in the audit log: a route that is new must be added here. */
@QuarkusTest
class AuditTest {

    /** What the log says of a call. */
    private record Entry(String action, Object subject) {}

    @Inject
    Scene scene;

    @Inject
    AgroalDataSource database;

    private final Map<String, Entry> left = new TreeMap<>();

    @Test
    void everyCommandOfTheContractLeavesAnEntry() {
        CoopWithSite coop = commandsToCoops();
        UUID paint = scene.product();
        UUID pool = commandsToPooledOrders(paint);
        commandsToDemands(pool, coop, paint);
        left.put("POST /pooled-orders/{id}/freeze", new Entry("pooled-order.frozen", pool));
        submit(pool, coop, line(coop, paint, firm(3))).then().statusCode(201);
        done(asCoordinator().post("/pooled-orders/{id}/freeze", pool));
        issueOrders();
        replayDeadLetter();

        Set<String> commands = SecurityTest.routes().stream()
                .map(SecurityTest.Route::name)
                .filter(name -> !name.startsWith("GET "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(commands, left.keySet());
        left.forEach((route, entry) -> await().atMost(ofSeconds(30))
                .untilAsserted(
                        () -> assertFalse(entries(entry.action, entry.subject).isEmpty(), route)));
    }

    private CoopWithSite commandsToCoops() {
        CoopWithSite coop = scene.coop();
        left.put("POST /coops", new Entry("coop.registered", coop.id()));
        left.put("POST /coops/{coopId}/sites", new Entry("site.registered", coop.siteId()));
        Map<String, Object> described =
                Map.of("code", coop.code(), "name", "Coopérative des Lilas", "kind", "HOUSING", "language", "fr");
        done(asCoordinator()
                .header("If-Match", etagOf("/coops/" + coop.id()))
                .body(described)
                .put("/coops/{id}", coop.id()));
        left.put("PUT /coops/{id}", new Entry("coop.changed", coop.id()));
        Map<String, Object> site =
                asCoordinator().get("/coops/{id}/sites", coop.id()).jsonPath().getMap("items[0]");
        Map<String, Object> renamed = new TreeMap<>(site);
        renamed.keySet().retainAll(Set.of("code", "region", "address"));
        renamed.put("name", "Entrée des livraisons");
        done(asCoordinator()
                .header("If-Match", "\"" + site.get("version") + "\"")
                .body(renamed)
                .put("/coops/{id}/sites/{site}", coop.id(), coop.siteId()));
        left.put("PUT /coops/{coopId}/sites/{siteId}", new Entry("site.changed", coop.siteId()));
        return coop;
    }

    private UUID commandsToPooledOrders(UUID product) {
        UUID given = scene.draft(product);
        left.put("POST /pooled-orders", new Entry("pooled-order.drafted", given));
        done(asCoordinator().body(Map.of("reason", "Trop tôt")).post("/pooled-orders/{id}/cancel", given));
        left.put("POST /pooled-orders/{id}/cancel", new Entry("pooled-order.cancelled", given));
        UUID pool = scene.collecting(product);
        left.put("POST /pooled-orders/{id}/open", new Entry("pooled-order.opened", pool));
        return pool;
    }

    private void commandsToDemands(UUID pool, CoopWithSite coop, UUID product) {
        UUID demand = submit(pool, coop, line(coop, product, firm(5)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("demandId");
        left.put("PUT /pooled-orders/{id}/demands/{coopId}", new Entry("demand.submitted", demand));
        done(asManagerOf(coop.id()).delete("/pooled-orders/{id}/demands/{coop}", pool, coop.id()));
        left.put("DELETE /pooled-orders/{id}/demands/{coopId}", new Entry("demand.withdrawn", demand));
        CoopWithSite other = scene.coop();
        done(asCoordinator()
                .contentType("text/csv")
                .body("coop,sku,quantity,unit,site\n%s,%s,4,EA,PRINCIPAL\n"
                        .formatted(other.code(), scene.skuOf(product)))
                .post("/pooled-orders/{id}/demands/import", pool));
        left.put("POST /pooled-orders/{id}/demands/import", new Entry("demands.imported", pool));
    }

    private void issueOrders() {
        FrozenPool pool = FrozenPool.ratifiedByCoordinator(database);
        for (String type : List.of("supplier.negotiation.round-opened.v1", "supplier.negotiation.awarded.v1")) {
            Wire.negotiation(UUID.randomUUID(), type, pool.id, Wire.example(type, pool.id));
        }
        await().atMost(ofSeconds(30))
                .until(() -> asCoordinator()
                                .post("/pooled-orders/{id}/issue-orders", pool.id)
                                .statusCode()
                        == 200);
        left.put("POST /pooled-orders/{id}/issue-orders", new Entry("orders.issued", pool.id));
        assertEquals(1, entries("award.received", pool.id).size());
    }

    private void replayDeadLetter() {
        UUID letter = UUID.randomUUID();
        UUID pool = UUID.randomUUID();
        scene.update("""
                insert into dead_letter (id, topic, key, event_id, type, subject, occurred_at, data, reason)
                values (?, 'encommun.supplier.negotiations', 'k', ?, 'supplier.negotiation.round-closed.v1', ?, now(),
                        convert_to('{}', 'UTF8'), 'unheard')""", letter, UUID.randomUUID(), pool.toString());
        done(asCoordinator().post("/dead-letters/{id}/replay", letter));
        left.put("POST /dead-letters/{id}/replay", new Entry("dead-letter.replayed", letter));
    }

    @Test
    void keepsHashesNeitherQuantitiesNorPrices() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        UUID demand = submit(pool, coop, line(coop, paint, firm(73_519), upTo("8.6421", 91_357)))
                .jsonPath()
                .getUUID("demandId");
        done(asCoordinator().post("/pooled-orders/{id}/freeze", pool));
        for (Entry entry : List.of(new Entry("demand.submitted", demand), new Entry("pooled-order.frozen", pool))) {
            String said = await().atMost(ofSeconds(30))
                    .until(() -> entries(entry.action, entry.subject), found -> !found.isEmpty())
                    .getFirst();
            assertFalse(said.contains("73519") || said.contains("91357") || said.contains("8.6421"), said);
            assertTrue(said.contains("\"" + entry.subject + "\""), said);
        }
    }

    @Test
    void anImportLeavesAnEntryOfEachDemandItReplaces() {
        CoopWithSite one = scene.coop();
        CoopWithSite other = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        UUID demand = submit(pool, one, line(one, paint, firm(5))).jsonPath().getUUID("demandId");
        done(asCoordinator()
                .contentType("text/csv")
                .body("coop,sku,quantity,unit,site\n%1$s,%3$s,73519,EA,PRINCIPAL\n%2$s,%3$s,8,EA,PRINCIPAL\n"
                        .formatted(one.code(), other.code(), scene.skuOf(paint)))
                .post("/pooled-orders/{id}/demands/import", pool));
        List<String> ofOne = entries("demand.submitted", demand);
        assertEquals(2, ofOne.size());
        String replaced = ofOne.stream()
                .filter(said -> said.contains("\"version\":2"))
                .findFirst()
                .orElseThrow();
        assertTrue(replaced.contains("\"coop\":\"" + one.id() + "\""), replaced);
        assertTrue(
                replaced.contains("\"content\":\""
                        + scene.query(
                                        "select encode(content_hash, 'hex') from demand where id = ? and version = 2",
                                        demand)
                                .getFirst()
                        + "\""),
                replaced);
        assertFalse(replaced.contains("73519"), replaced);
        UUID ofOther = (UUID) scene.query("select id from demand where coop_id = ?", other.id())
                .getFirst();
        assertEquals(1, entries("demand.submitted", ofOther).size());
    }

    @Test
    void whatIsRefusedOrRepeatedLeavesNothing() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        UUID demand = submit(pool, coop, line(coop, paint, firm(1))).jsonPath().getUUID("demandId");
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(200);
        submit(pool, coop, line(coop, paint, firm(-1))).then().statusCode(422);
        assertEquals(1, entries("demand.submitted", demand).size());
    }

    @Test
    void freezingIsSealedByACheckpoint() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);
        done(asCoordinator().post("/pooled-orders/{id}/freeze", pool));
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        1,
                        scene.query(
                                        "select note from audit_checkpoint where sealed::text like ?",
                                        "%pooled-order.frozen%" + pool + "%")
                                .size()));
    }

    private List<String> entries(String action, Object subject) {
        return scene.query("""
                        select convert_from(entry, 'UTF8') from audit_log where action = ? and subject = ?
                        union all
                        select convert_from(data, 'UTF8') || '"' || subject || '"' from audit_pending
                        where action = ? and subject = ?""", action, subject.toString(), action, subject.toString()).stream()
                .map(Object::toString)
                .toList();
    }

    private static String etagOf(String path) {
        return asCoordinator().get(path).header("ETag");
    }

    private static void done(Response answer) {
        int status = answer.statusCode();
        assertTrue(status == 200 || status == 204, () -> status + " " + answer.asString());
    }
}
