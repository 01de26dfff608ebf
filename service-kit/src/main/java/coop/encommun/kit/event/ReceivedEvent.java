package coop.encommun.kit.event;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param id CloudEvents id: the same at every delivery of the same event
 * @param type CloudEvents type
 * @param subject CloudEvents subject: the id of the aggregate it happened to
 * @param time when it happened, as its source says
 * @param key the Kafka key
 * @param topic the Kafka topic
 * @param data the JSON payload
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record ReceivedEvent(UUID id, String type, String subject, Instant time, String key, String topic, byte[] data) {

    /**
     * The payload read as the consumer's own record, with only the fields it cares for; fields it does not know are skipped.
     *
     * @throws PoisonEvent when the payload is not the JSON this record needs
     */
    public <T> T as(Class<T> payload) {
        try {
            T value = EventJson.MAPPER.readValue(data, payload);
            if (value == null) throw new PoisonEvent("Empty payload of " + type);
            return value;
        } catch (IOException e) {
            throw new PoisonEvent("Unreadable payload of " + type + ": " + e.getMessage(), e);
        }
    }
}
