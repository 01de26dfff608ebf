package coop.encommun.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * An idempotent Kafka producer that gives up on nothing by itself: a batch handed over is retried inside the client until the
 * broker has it, so order within a key holds through an outage of any length.
 */
@ApplicationScoped
class EventSender {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final Map<String, Object> settings;
    private final CloudEventHeaders headers;
    private final Topics topics;
    private KafkaProducer<String, byte[]> producer;
    private boolean closed;

    EventSender(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Topics topics) {
        this.settings = new HashMap<>(broker);
        this.headers = new CloudEventHeaders(service);
        this.topics = topics;
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        // The client counts an event before it is compressed, the topic's limit after.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 * 1024 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 96 * 1024 * 1024L);
    }

    /**
     * Sends rows in order and waits for the broker.
     *
     * @return the ids of those acknowledged: a prefix of the rows given, so that none overtakes an earlier one
     */
    List<Long> send(List<OutboxTable.Row> rows) {
        if (rows.isEmpty()) return List.of();
        List<Future<RecordMetadata>> acks = new ArrayList<>();
        try {
            var open = producer();
            for (var row : rows) {
                var ack = open.send(headers.toRecord(row));
                acks.add(ack);
                // Not even queued (the broker is away, the topic not known yet): none behind it may overtake it.
                if (ack.state() == Future.State.FAILED) break;
            }
            open.flush();
        } catch (KafkaException | IllegalStateException e) {
            LOG.warnf("Broker does not take events for now: %s", e.getMessage());
        }
        return acknowledged(rows, acks);
    }

    private static List<Long> acknowledged(List<OutboxTable.Row> rows, List<Future<RecordMetadata>> acks) {
        List<Long> sent = new ArrayList<>();
        try {
            for (int i = 0; i < acks.size(); i++) {
                acks.get(i).get();
                sent.add(rows.get(i).id());
            }
        } catch (ExecutionException e) {
            LOG.warnf("Broker refused an event: %s", e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return sent;
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (closed) throw new IllegalStateException("stopping");
        if (producer == null) {
            topics.ensure();
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close() {
        closed = true;
        if (producer != null) producer.close(Duration.ofSeconds(2));
    }
}
