package coop.encommun.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Refused;
import coop.encommun.local.TestBroker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Painter painter;

    @Inject
    DeadLetters deadLetters;

    @Inject
    AgroalDataSource database;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final UUID thing = UUID.randomUUID();

    @Test
    void takesCommittedEventsToTheirHandlerInOrder() {
        painter.tell(painted(0, 300));
        painter.tell(painted(300, 600));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertEquals(IntStream.range(0, 600).boxed().toList(), painter.heardOf(thing)));
    }

    @Test
    void saysNothingOfWhatWasRolledBack() {
        assertThrows(IllegalStateException.class, () -> painter.tellAndFail(new Painted(thing, "red", 0)));
        painter.tell(painted(1, 2));

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(1), painter.heardOf(thing)));
    }

    @Test
    void appliesRepeatedEventOnce() throws Exception {
        UUID eventId = UUID.randomUUID();
        var last = painted(7, 8).getFirst();

        send(eventId, Painted.TYPE, "{\"thingId\":\"%s\",\"colour\":\"blue\",\"sequence\":1}".formatted(thing));
        send(eventId, Painted.TYPE, "{\"thingId\":\"%s\",\"colour\":\"blue\",\"sequence\":1}".formatted(thing));
        painter.tell(List.of(last));

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(1, 7), painter.heardOf(thing)));
        assertEquals(2, count("select times_applied from thing where id = '" + thing + "'"));
    }

    @Test
    void keepsEventsInOrderWhileBrokerIsDown() {
        TestBroker.stop();
        try {
            painter.tell(painted(0, 5));
            painter.tell(painted(5, 10));
            assertTrue(count("select count(*) from outbox") >= 10);
        } finally {
            TestBroker.start();
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertEquals(IntStream.range(0, 10).boxed().toList(), painter.heardOf(thing)));
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(0, count("select count(*) from outbox")));
    }

    @Test
    void buriesPoisonAndGoesOn() throws Exception {
        send(UUID.randomUUID(), Painted.TYPE, "{\"thingId\":");
        send(UUID.randomUUID(), "kit.thing.exploded.v1", "{}");
        sendWithoutHeaders("hello");
        painter.tell(List.of(new Painted(thing, "invisible", 1), new Painted(thing, "green", 2)));

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(2), painter.heardOf(thing)));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertTrue(reasons().stream().anyMatch(reason -> reason.contains("Unreadable payload")));
            assertTrue(reasons().stream().anyMatch(reason -> reason.contains("Unknown event type")));
            assertTrue(reasons().stream().anyMatch(reason -> reason.contains("Header ce_id is missing")));
            assertTrue(reasons().stream().anyMatch(reason -> reason.contains("Nobody sees that")));
        });
    }

    @Test
    void replaysDeadLetterOnce() {
        var event = new ReceivedEvent(
                UUID.randomUUID(),
                Painted.TYPE,
                thing.toString(),
                java.time.Instant.now(),
                thing.toString(),
                Painted.TOPIC,
                "{\"thingId\":\"%s\",\"colour\":\"white\",\"sequence\":9}"
                        .formatted(thing)
                        .getBytes(UTF_8));
        deadLetters.add(event, "a bug, mended since");
        deadLetters.add(event, "a bug, mended since");
        var letters = deadLetters.newest(200, null).stream()
                .filter(letter -> letter.eventId().equals(event.id()))
                .toList();
        assertEquals(1, letters.size());

        deadLetters.replay(letters.getFirst().id());

        assertEquals(List.of(9), painter.heardOf(thing));
        assertThrows(Refused.class, () -> deadLetters.replay(letters.getFirst().id()));
    }

    private List<Painted> painted(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Painted(thing, "red", i))
                .toList();
    }

    private List<String> reasons() {
        return deadLetters.newest(200, null).stream()
                .map(DeadLetters.DeadLetter::reason)
                .toList();
    }

    private long count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(UUID id, String type, String json) throws Exception {
        var message = new ProducerRecord<>(Painted.TOPIC, thing.toString(), json.getBytes(UTF_8));
        message.headers().add("ce_id", id.toString().getBytes(UTF_8));
        message.headers().add("ce_type", type.getBytes(UTF_8));
        message.headers().add("ce_subject", thing.toString().getBytes(UTF_8));
        send(message);
    }

    private void sendWithoutHeaders(String text) throws Exception {
        send(new ProducerRecord<>(Painted.TOPIC, thing.toString(), text.getBytes(UTF_8)));
    }

    private void send(ProducerRecord<String, byte[]> message) throws Exception {
        try (var producer =
                new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }
}
