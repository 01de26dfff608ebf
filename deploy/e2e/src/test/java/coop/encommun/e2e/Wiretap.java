package coop.encommun.e2e;

import coop.encommun.local.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads all events of the suite off the broker and can put them on again, as they were. */
public final class Wiretap implements AutoCloseable {
    private final Map<String, Object> broker;
    private final Admin admin;

    public Wiretap(LocalStack stack) {
        broker = stack.kafkaClient("operator");
        admin = Admin.create(broker);
    }

    /** Puts a copy of every event behind the others of its partition; returns how many. */
    int replayAll() {
        var copies = records(topic -> !topic.endsWith(".dead-letters"));
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            copies.forEach(producer::send);
            producer.flush();
        }
        return copies.size();
    }

    /** Everything on the suite's topics of those names, decompressed. */
    public List<ProducerRecord<byte[], byte[]>> records(Predicate<String> topics) {
        List<ProducerRecord<byte[], byte[]>> copies = new ArrayList<>();
        var ends = ends(topics);
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))
                for (var event : consumer.poll(Duration.ofMillis(200)))
                    copies.add(new ProducerRecord<>(
                            event.topic(), event.partition(), event.key(), event.value(), event.headers()));
        }
        return copies;
    }

    /** Events that these consumer groups have not taken yet. */
    long lag(String... groups) {
        var ends = ends(topic -> !topic.endsWith(".dead-letters"));
        long lag = 0;
        for (String group : groups) {
            for (var taken : offsets(group).entrySet()) lag += ends.getOrDefault(taken.getKey(), 0L) - taken.getValue();
        }
        return lag;
    }

    private Map<TopicPartition, Long> offsets(String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return offsets;
    }

    private Map<TopicPartition, Long> ends(Predicate<String> wanted) {
        try {
            var topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("encommun.") && wanted.test(topic))
                    .toList();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic -> topic.partitions()
                            .forEach(partition -> asked.put(
                                    new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
