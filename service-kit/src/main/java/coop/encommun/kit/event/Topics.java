package coop.encommun.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The topics this service publishes on, made when they are missing. {@code encommun.events.publishes} lists them, and
 * {@code encommun.events.compacted} those of them that carry state and are compacted by key.
 */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private static final int PATIENCE_MILLIS = 10_000;

    private final Map<String, Object> broker;
    private final List<NewTopic> wanted = new ArrayList<>();

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "encommun.events.publishes") Optional<List<String>> publishes,
            @ConfigProperty(name = "encommun.events.compacted") Optional<List<String>> compacted,
            @ConfigProperty(name = "encommun.events.dead-letters") String deadLetters,
            @ConfigProperty(name = "encommun.events.partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "encommun.events.replication") Optional<Short> replication) {
        this.broker = new HashMap<>(broker);
        for (String topic : publishes.orElse(List.of()))
            wanted.add(topic(
                    topic, partitions, replication, compacted.orElse(List.of()).contains(topic)));
        wanted.add(topic(deadLetters, 1, replication, false));
    }

    private static NewTopic topic(String name, int partitions, Optional<Short> replication, boolean compacted) {
        return new NewTopic(name, Optional.of(partitions), replication)
                .configs(Map.of(
                        "cleanup.policy",
                        compacted ? "compact" : "delete",
                        "max.message.bytes",
                        String.valueOf(8 * 1024 * 1024)));
    }

    /**
     * Makes what is missing; where that is not allowed to a service, topics are the operator's to make.
     *
     * @throws RetriableException when the broker is away: to be tried again
     */
    void ensure() {
        var soon = new CreateTopicsOptions().timeoutMs(PATIENCE_MILLIS);
        try (var admin = Admin.create(broker)) {
            for (var made : admin.createTopics(wanted, soon).values().entrySet()) await(made.getKey(), made.getValue());
        }
    }

    private static void await(String topic, org.apache.kafka.common.KafkaFuture<Void> made) {
        try {
            made.get();
            LOG.infof("Topic %s made", topic);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException away) throw away;
            if (!(e.getCause() instanceof TopicExistsException))
                LOG.warnf("Topic %s not made: %s", topic, e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
