package coop.encommun.e2e.bus;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody on the bus who tries things: each method says whether the broker granted it. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final byte[] MARK = "tried".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Map<String, Object> settings;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Client(Map<String, Object> settings) {
        this.settings = with(settings, Map.of("enable.auto.commit", false, "enable.idempotence", false));
        admin = Admin.create(settings);
        producer = new KafkaProducer<>(this.settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(this.settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> with(Map<String, Object> settings, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(others);
        return all;
    }

    boolean may(Attempt attempt, String topic) {
        return switch (attempt) {
            case READ -> granted(() -> read(topic));
            case WRITE ->
                granted(() -> producer.send(new ProducerRecord<>(topic, 0, MARK, MARK))
                        .get());
            case DESCRIBE ->
                granted(() ->
                        admin.describeTopics(List.of(topic)).allTopicNames().get());
            case CREATE -> granted(() -> create(topic));
            case DELETE ->
                granted(() -> admin.deleteTopics(List.of(topic)).all().get());
            case CONFIGURE -> granted(() -> keepForever(topic));
        };
    }

    /** From the start of partition 0, in which the operator has left a record for this. */
    private Object read(String topic) {
        var partition = List.of(new TopicPartition(topic, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            var records = consumer.poll(Duration.ofMillis(100));
            if (!records.isEmpty()) return records;
        }
        throw new IllegalStateException("neither read nor refused: " + topic);
    }

    private Object create(String topic) throws Exception {
        var onlyTry = new CreateTopicsOptions().validateOnly(true);
        return admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())), onlyTry)
                .all()
                .get();
    }

    private Object keepForever(String topic) throws Exception {
        var change = new AlterConfigOp(new ConfigEntry("retention.ms", "-1"), OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> changes =
                Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change));
        return admin.incrementalAlterConfigs(changes, new AlterConfigsOptions().validateOnly(true))
                .all()
                .get();
    }

    /** Makes the topic unless it is there, with a record to be found by whoever may read it. */
    void prepare(String topic) throws Exception {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException there) {
            if (!(there.getCause() instanceof TopicExistsException)) throw there;
        }
        producer.send(new ProducerRecord<>(topic, 0, MARK, MARK)).get();
    }

    /** Says in the name of that group how far it has read. */
    boolean mayReadAs(String group, String topic) {
        var asGroup = with(settings, Map.of("group.id", group));
        try (var member = new KafkaConsumer<>(asGroup, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            member.assign(List.of(partition));
            return granted(() -> {
                member.commitSync(Map.of(partition, new OffsetAndMetadata(0)));
                return group;
            });
        }
    }

    boolean mayDeleteGroup(String group) {
        return granted(() -> admin.deleteConsumerGroups(List.of(group)).all().get());
    }

    boolean mayOpenTransactions() {
        var transactional = with(settings, Map.of("transactional.id", "any", "enable.idempotence", true));
        try (var other = new KafkaProducer<>(transactional, new ByteArraySerializer(), new ByteArraySerializer())) {
            return granted(() -> {
                other.initTransactions();
                return other;
            });
        }
    }

    boolean maySeeRights() {
        return granted(() -> admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

    /** Any answer at all, of a request that needs no right. */
    Future<?> knock() {
        return admin.describeCluster().nodes();
    }

    /** Refused for want of a right is no, done is yes; an existing topic shows that the right to make it was there. */
    private static boolean granted(Callable<?> attempt) {
        try {
            attempt.call();
            return true;
        } catch (AuthorizationException refused) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) return false;
            if (e.getCause() instanceof TopicExistsException) return true;
            throw new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        producer.close(Duration.ZERO);
        consumer.close();
    }
}
