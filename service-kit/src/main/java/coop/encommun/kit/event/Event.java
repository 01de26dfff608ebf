package coop.encommun.kit.event;

import java.util.UUID;

/**
 * Something that happened here and that other services may hear of. Implemented by records: their components are the
 * JSON payload, the methods below its envelope.
 */
public interface Event {

    /** CloudEvents type, for example {@code purchasing.pooled-order.frozen.v1}; never a class name. */
    String type();

    /** The Kafka topic it goes to. */
    String topic();

    /** CloudEvents subject: the id of the aggregate it happened to. */
    UUID subject();

    /** The Kafka key: events of one key stay in order. */
    default String key() {
        return subject().toString();
    }
}
