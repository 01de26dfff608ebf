package coop.encommun.purchasing;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.encommun.local.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on the real topics as the supplier service would. */
public final class Wire {

    /** The pooled order of the supplier service's examples. */
    public static final String EXAMPLE_POOL = "01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10";

    private Wire() {}

    /** The supplier service's published example of an event, told of another pooled order. */
    public static String example(String type, UUID pooledOrderId) {
        try {
            return Files.readString(Path.of("../supplier-service/contracts/events", type + ".json"))
                    .replace(EXAMPLE_POOL, pooledOrderId.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void negotiation(UUID eventId, String type, UUID pooledOrderId, String json) {
        send("encommun.supplier.negotiations", eventId, type, pooledOrderId, pooledOrderId, json);
    }

    public static void order(UUID eventId, String type, UUID purchaseOrderId, UUID pooledOrderId, String json) {
        send("encommun.supplier.orders", eventId, type, purchaseOrderId, pooledOrderId, json);
    }

    /** As the catalogue would. */
    public static void product(UUID eventId, String type, UUID productId, String json) {
        send("encommun.catalog.products", eventId, type, productId, productId, json);
    }

    private static void send(String topic, UUID eventId, String type, UUID subject, UUID key, String json) {
        var message = new ProducerRecord<>(topic, key.toString(), json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/encommun/supplier-service",
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
        Map<String, Object> broker =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestInfrastructure.bootstrapServers());
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException("Not sent: " + type, e);
        }
    }
}
