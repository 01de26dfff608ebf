package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.Api.manager;
import static coop.encommun.catalog.product.Api.newSku;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.encommun.catalog.Contracts;
import coop.encommun.local.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What others hear of a product, read from the real topic. */
@QuarkusTest
class ProductEventsTest {

    private static final String TYPE = "catalog.product.changed.v1";
    private static final String TOPIC = "encommun.catalog.products";

    private final String sku = newSku();

    @Test
    void tellsWhatTheContractShows() {
        String example = Contracts.event(TYPE);
        JsonNode promised = Contracts.json(example);
        UUID id = Api.active(asRequest(promised).replace("1.9500", "1.8000"));
        manager()
                .header("If-Match", "\"2\"")
                .body(asRequest(promised))
                .put("/products/{id}", id)
                .then()
                .statusCode(200);

        ConsumerRecord<String, String> told = heardOf(id, 2).getLast();

        String expected = example.replace(promised.path("productId").asText(), id.toString())
                .replace(promised.path("sku").asText(), sku);
        assertEquals(
                Contracts.json(expected).toPrettyString(),
                Contracts.json(told.value()).toPrettyString());
    }

    @Test
    void addressesEventsAsCloudEventsByProduct() {
        UUID id = Api.active(Api.json(sku));

        ConsumerRecord<String, String> told = heardOf(id, 1).getFirst();

        assertEquals(id.toString(), told.key());
        assertEquals("1.0", header(told, "ce_specversion"));
        assertEquals(TYPE, header(told, "ce_type"));
        assertEquals("/encommun/catalog-service", header(told, "ce_source"));
        assertEquals(id.toString(), header(told, "ce_subject"));
        assertEquals("application/json", header(told, "content-type"));
        assertEquals(
                header(told, "ce_id"), UUID.fromString(header(told, "ce_id")).toString());
        assertTrue(Instant.parse(header(told, "ce_time")).isBefore(Instant.now()));
    }

    @Test
    void tellsEveryStateOfAPublishedProductAndNothingOfADraft() {
        UUID draft = Api.draft(Api.json(newSku()));
        UUID id = Api.active(Api.json(sku).replace("\"gtin\": \"0627843000013\",", ""));
        manager()
                .header("If-Match", "\"2\"")
                .body(Api.json(sku))
                .put("/products/{id}", id)
                .then()
                .statusCode(200);
        manager()
                .header("If-Match", "\"3\"")
                .body(Api.json(sku))
                .put("/products/{id}", id)
                .then()
                .statusCode(200);
        manager().post("/products/{id}/withdraw", id).then().statusCode(200);

        List<JsonNode> told = heardOf(id, 3).stream()
                .map(event -> Contracts.json(event.value()))
                .toList();

        assertEquals(
                List.of("2 ACTIVE", "3 ACTIVE", "4 WITHDRAWN"),
                told.stream()
                        .map(state -> state.path("version").asText() + " "
                                + state.path("status").asText())
                        .toList());
        assertTrue(told.getFirst().path("gtin").isMissingNode());
        assertEquals(
                List.of(),
                heard().stream()
                        .filter(event -> event.key().equals(draft.toString()))
                        .toList());
    }

    @Test
    void tellsOfImportedProducts() {
        Api.imported(
                        String.join(",", CsvColumn.HEADER) + "\r\n" + sku
                                + ",,SERVICE,Déneigement,Snow removal,,,72102902,,HUR,0.5,STANDARD,95,CAD,ACTIVE\r\n",
                        false)
                .statusCode(200);
        String id = Api.reader().queryParam("q", sku).get("/products").path("items[0].id");

        JsonNode told =
                Contracts.json(heardOf(UUID.fromString(id), 1).getFirst().value());

        assertEquals("0.5", told.path("orderMultiple").asText());
        assertEquals("95.0000", told.path("referencePrice").path("amount").asText());
        assertEquals(1, told.path("version").asInt());
    }

    @Test
    void keepsTheLatestStateOfEveryProductOnTheTopic() throws ExecutionException, InterruptedException {
        heardOf(Api.active(Api.json(sku)), 1);
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestInfrastructure.bootstrapServers()))) {
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);

            assertEquals("compact", settings.get("cleanup.policy").value());
        }
    }

    @Test
    void promisesTheSameInAsyncApiAndExample() {
        JsonNode example = Contracts.json(Contracts.event(TYPE));
        JsonNode message = Contracts.asyncApi().at("/components/messages/productChanged");
        JsonNode schema = Contracts.asyncApi().at("/components/schemas/ProductChanged");

        assertEquals(TYPE, message.path("name").asText());
        assertEquals(
                TOPIC, Contracts.asyncApi().at("/channels/products/address").asText());
        assertEquals(example, message.at("/examples/0/payload"));
        var fields = new HashSet<String>();
        example.fieldNames().forEachRemaining(fields::add);
        var described = new HashSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        assertEquals(fields, described);
    }

    private String asRequest(JsonNode state) {
        var request = ((ObjectNode) state.deepCopy()).put("sku", sku);
        request.remove(List.of("productId", "version", "quantityDecimals", "status"));
        return request.toString();
    }

    private static List<ConsumerRecord<String, String>> heardOf(UUID product, int atLeast) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            found.clear();
            heard().stream()
                    .filter(event -> event.key().equals(product.toString()))
                    .forEach(found::add);
            return found.size() >= atLeast;
        });
        return found;
    }

    /** Everything on the topic now. */
    private static List<ConsumerRecord<String, String>> heard() {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestInfrastructure.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> events = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition)))
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            return events;
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }
}
