package coop.encommun.purchasing;

import static coop.encommun.purchasing.Scene.asCoordinator;
import static coop.encommun.purchasing.Scene.asManagerOf;
import static coop.encommun.purchasing.Scene.firm;
import static coop.encommun.purchasing.Scene.line;
import static coop.encommun.purchasing.Scene.submit;
import static coop.encommun.purchasing.Scene.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.encommun.purchasing.Scene.CoopWithSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives the story of the published examples and compares what the topics say with them. */
@QuarkusTest
class EventsTest {

    private static final String DEMANDS = "encommun.purchasing.demands";
    private static final String POOLED_ORDERS = "encommun.purchasing.pooled-orders";
    private static final String EXAMPLE_POOL = "01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10";
    private static final List<String> TIMES =
            List.of("submittedAt", "withdrawnAt", "closesAt", "frozenAt", "failedAt", "cancelledAt");

    @Inject
    Scene scene;

    /** What stands in the examples, and what stands for it here. */
    private final Map<String, String> names = new HashMap<>();

    private UUID paper;
    private UUID envelopes;

    @BeforeEach
    void knowTheProducts() {
        paper = product(
                "PAP-RECY-500",
                "0621234567895",
                10,
                "6.99",
                "Papier recyclé, 500 feuilles",
                "Recycled paper, 500 sheets");
        envelopes = product(
                "ENV-10-500", null, 6, "14.25", "Enveloppes no 10, boîte de 500", "No. 10 envelopes, box of 500");
        names.put("01995a10-1000-7b01-8c01-000000000101", paper.toString());
        names.put("01995a10-1000-7b01-8c01-000000000102", envelopes.toString());
    }

    @Test
    void tellsOfOpeningAndFreezing() {
        UUID pool = opened(1);
        CoopWithSite erables = scene.coop("QC-06");
        CoopWithSite domicile = scene.coop("QC-06");
        CoopWithSite chaudiere = scene.coop("QC-12");
        CoopWithSite limoilou =
                new CoopWithSite(domicile.id(), domicile.code(), scene.site(domicile.id(), "LIMOILOU", "QC-03"));
        submit(pool, erables, line(erables, paper, firm(100), upTo("6.25", 50)), line(erables, envelopes, firm(60)));
        Map<String, Object> tolerant = new HashMap<>(line(domicile, paper, firm(140)));
        tolerant.put("tolerance", 3);
        submit(pool, domicile, tolerant, line(limoilou, paper, firm(120)), line(limoilou, envelopes, firm(34)));
        submit(pool, chaudiere, line(chaudiere, paper, firm(85)));
        asCoordinator().post("/pooled-orders/{id}/freeze", pool).then().statusCode(200);

        assertIsAsPublished(POOLED_ORDERS, "purchasing.pooled-order.opened.v1", pool);
        ConsumerRecord<String, String> frozen =
                assertIsAsPublished(POOLED_ORDERS, "purchasing.pooled-order.frozen.v1", pool);
        assertEquals(pool.toString(), Heard.header(frozen, "ce_subject"));
        assertEquals("/encommun/purchasing-service", Heard.header(frozen, "ce_source"));
    }

    @Test
    void tellsOfDemandsUnderThePooledOrdersKey() {
        UUID pool = opened(1);
        CoopWithSite erables = scene.coop("QC-06");
        CoopWithSite other = scene.coop("QC-06");
        names.put("01995a00-4000-7a10-8a10-0000000000a1", erables.id().toString());
        names.put("01995a00-5000-7a10-8a10-0000000000b1", erables.siteId().toString());
        names.put("01995a00-4000-7a10-8a10-0000000000a4", other.id().toString());
        submit(pool, erables, line(erables, paper, firm(1)));
        submit(pool, erables, line(erables, paper, firm(100), upTo("6.25", 50)), line(erables, envelopes, firm(60)));
        submit(pool, erables, line(erables, paper, firm(100), upTo("6.25", 50)), line(erables, envelopes, firm(60)));
        submit(pool, other, line(other, paper, firm(1)));
        asManagerOf(other.id()).delete("/pooled-orders/{id}/demands/{coop}", pool, other.id());

        List<ConsumerRecord<String, String>> withdrawn = Heard.of(DEMANDS, "purchasing.demand.withdrawn.v1", pool, 1);
        List<ConsumerRecord<String, String>> submitted = Heard.of(DEMANDS, "purchasing.demand.submitted.v1", pool, 3);

        assertEquals(3, submitted.size(), "a repeat tells nobody");
        assertSame("purchasing.demand.submitted.v1", submitted.get(1));
        assertSame("purchasing.demand.withdrawn.v1", withdrawn.getFirst());
        assertEquals(
                Contracts.json(submitted.getFirst().value()).path("demandId").asText(),
                Heard.header(submitted.getFirst(), "ce_subject"));
    }

    @Test
    void tellsOfFailingAndCancelling() {
        UUID failing = opened(3);
        asCoordinator().post("/pooled-orders/{id}/freeze", failing).then().statusCode(200);
        assertIsAsPublished(POOLED_ORDERS, "purchasing.pooled-order.failed.v1", failing);

        UUID cancelled = opened(1);
        asCoordinator()
                .body(Map.of("reason", "Le fournisseur habituel offre mieux à chacun."))
                .post("/pooled-orders/{id}/cancel", cancelled)
                .then()
                .statusCode(200);
        assertIsAsPublished(POOLED_ORDERS, "purchasing.pooled-order.cancelled.v1", cancelled);
    }

    @Test
    void asyncApiNamesEveryPublishedExample() {
        JsonNode messages = Contracts.asyncApi().at("/components/messages");
        Map<String, JsonNode> examples = new HashMap<>();
        messages.properties()
                .forEach(message -> examples.put(
                        message.getValue().path("name").asText(),
                        message.getValue().at("/examples/0/payload")));

        assertEquals(
                Contracts.publishedEvents(), examples.keySet().stream().sorted().toList());
        examples.forEach((type, example) ->
                assertEquals(Contracts.json(Contracts.event(type)).toPrettyString(), example.toPrettyString(), type));
    }

    private UUID opened(int minimumCoops) {
        Map<String, Object> body = Map.of(
                "title", Map.of("fr", "Papeterie d’automne", "en", "Autumn stationery"),
                "closesAt", Instant.now().plusSeconds(3600).toString(),
                "rules", Map.of("minimumCoops", minimumCoops),
                "lines", List.of(Map.of("productId", paper, "minimumQuantity", 200), Map.of("productId", envelopes)));
        UUID pool = scene.open(UUID.fromString(
                asCoordinator().body(body).post("/pooled-orders").path("id")));
        names.put(EXAMPLE_POOL, pool.toString());
        return pool;
    }

    private ConsumerRecord<String, String> assertIsAsPublished(String topic, String type, UUID pool) {
        ConsumerRecord<String, String> told = Heard.of(topic, type, pool, 1).getLast();
        assertSame(type, told);
        return told;
    }

    private void assertSame(String type, ConsumerRecord<String, String> told) {
        String example = Contracts.event(type);
        for (Map.Entry<String, String> name : names.entrySet()) {
            example = example.replace(name.getKey(), name.getValue());
        }
        ObjectNode expected = (ObjectNode) Contracts.json(example);
        ObjectNode actual = (ObjectNode) Contracts.json(told.value());
        for (String time : TIMES) {
            assertEquals(expected.has(time), actual.has(time), time);
            if (actual.has(time)) {
                Instant.parse(actual.path(time).asText());
                expected.set(time, actual.get(time));
            }
        }
        if (expected.has("demandId")) {
            UUID.fromString(actual.path("demandId").asText());
            expected.set("demandId", actual.get("demandId"));
        }
        assertEquals(expected.toPrettyString(), actual.toPrettyString());
    }

    private UUID product(String sku, String gtin, int multiple, String price, String fr, String en) {
        UUID id = UUID.randomUUID();
        scene.update("""
                insert into product (id, version, sku, gtin, kind, name_fr, name_en, unit, quantity_decimals,
                                     order_multiple, tax_category, reference_price, currency, status)
                values (?, 1, ?, ?, 'GOODS', ?, ?, 'EA', 0, ?, 'STANDARD', ?::numeric, 'CAD', 'ACTIVE')""", id, sku, gtin, fr, en, multiple, price);
        return id;
    }
}
