package coop.encommun.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents 1.0 in Kafka's binary content mode: the attributes are headers, the data is the value. */
record CloudEventHeaders(String source) {

    private static final String REASON = "ce_reason";

    ProducerRecord<String, byte[]> toRecord(OutboxTable.Row row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.data());
        put(message, "ce_specversion", "1.0");
        put(message, "ce_id", row.eventId().toString());
        put(message, "ce_type", row.type());
        put(message, "ce_source", "/encommun/" + source);
        put(message, "ce_subject", row.subject());
        put(message, "ce_time", row.occurredAt().toString());
        put(message, "content-type", "application/json");
        if (row.traceparent() != null) put(message, "traceparent", row.traceparent());
        if (row.reason() != null) put(message, REASON, row.reason());
        return message;
    }

    private static void put(ProducerRecord<String, byte[]> message, String header, String value) {
        message.headers().add(header, value.getBytes(UTF_8));
    }

    /**
     * Reads an event off the wire. What its headers do not say is filled from its place in the log, so that even a broken
     * event has an identity and can be kept as a dead letter; {@link #requireWhole} tells whether it was broken.
     */
    static ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
        String place = message.topic() + "/" + message.partition() + "/" + message.offset() + "/" + message.timestamp();
        UUID fallback = UUID.nameUUIDFromBytes(place.getBytes(UTF_8));
        return new ReceivedEvent(
                uuidOr(fallback, header(message, "ce_id")),
                orElse(header(message, "ce_type"), "unknown"),
                orElse(header(message, "ce_subject"), "unknown"),
                timeOr(Instant.ofEpochMilli(message.timestamp()), header(message, "ce_time")),
                DeadLetters.withoutNul(message.key()),
                message.topic(),
                message.value() == null ? new byte[0] : message.value());
    }

    /** @throws PoisonEvent when the message is not a CloudEvent that {@link #read} could take as it is */
    static void requireWhole(ConsumerRecord<String, byte[]> message) {
        for (String name : new String[] {"ce_id", "ce_type", "ce_subject"})
            if (header(message, name) == null) throw new PoisonEvent("Header " + name + " is missing");
        if (uuidOr(null, header(message, "ce_id")) == null) throw new PoisonEvent("Header ce_id is not a UUID");
        if (message.value() == null) throw new PoisonEvent("The event has no data");
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : DeadLetters.withoutNul(new String(header.value(), UTF_8));
    }

    private static String orElse(String value, String fallback) {
        return value == null ? fallback : value;
    }

    private static UUID uuidOr(UUID fallback, String value) {
        try {
            return value == null ? fallback : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return fallback;
        }
    }

    private static Instant timeOr(Instant fallback, String value) {
        try {
            return value == null ? fallback : Instant.parse(value);
        } catch (DateTimeParseException e) {
            return fallback;
        }
    }
}
