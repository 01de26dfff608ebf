package coop.encommun.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.encommun.kit.audit.Checkpoint.Sealed;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WitnessTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Inject
    Outbox outbox;

    @Inject
    Witness witness;

    @Inject
    WitnessedCheckpoints witnessed;

    @Inject
    SignedNotes notes;

    @Inject
    MeterRegistry metrics;

    private static final Instant NOON = Instant.parse("2026-10-01T16:00:00.123Z");

    private final UUID thing = UUID.randomUUID();
    private final String service = "other-" + thing;
    private final String origin = "encommun/" + service;
    private final String topic = topic(service);

    @Test
    void keepsWhatAnotherServicePublishes() {
        Checkpoint shown = checkpoint(7, "a");
        QuarkusTransaction.requiringNew().run(() -> outbox.add(CheckpointMade.of(shown, "other", origin)));

        String published = topic("other");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> witnessed.sealing(published, "thing.sold", thing).isPresent());
        WitnessedCheckpoint kept =
                witnessed.sealing(published, "thing.sold", thing).orElseThrow();
        assertEquals(origin, kept.origin());
        assertEquals(shown, kept.checkpoint());
        assertFalse(kept.conflict());
    }

    @Test
    void findsTwoFacesOfOneLog() {
        double before = conflicts();
        take(checkpoint(7, "a"));
        take(checkpoint(7, "a"));
        take(checkpoint(8, "b"));
        assertEquals(before, conflicts());

        take(checkpoint(7, "another past"));
        assertEquals(before + 1, conflicts());
        assertTrue(witnessed.sealing(topic, "thing.sold", thing).orElseThrow().conflict());
    }

    @Test
    void findsALogThatHasBecomeSmaller() {
        double before = conflicts();
        take(checkpoint(7, "a"));
        take(checkpoint(9, "b", NOON.plusSeconds(60)));
        take(checkpoint(7, "a"));
        assertEquals(before, conflicts());

        take(checkpoint(8, "restored", NOON.plusSeconds(90)));
        assertEquals(before + 1, conflicts());
    }

    @Test
    void findsNothingWrongWithOneThatComesLate() {
        double before = conflicts();
        take(checkpoint(7, "a"));
        take(checkpoint(9, "c", NOON.plusSeconds(60)));
        take(checkpoint(8, "b", NOON.plusSeconds(30)));
        assertEquals(before, conflicts());
    }

    @Test
    void believesNobodyAboutTheLogOfAnother() {
        double before = conflicts();
        take(checkpoint(7, "a"));

        refuses(checkpoint(9, "false"), "stranger-" + thing, origin);
        assertEquals(before + 1, conflicts());
        refuses(checkpoint(9, "false", NOON, "encommun/invented-" + thing), service, "encommun/invented-" + thing);
        assertEquals(before + 2, conflicts());

        take(checkpoint(8, "b"));
        assertEquals(before + 2, conflicts());
        assertEquals(List.of(7L, 8L), sizesOf(origin));
        assertEquals(List.of(), sizesOf("encommun/invented-" + thing));
    }

    @Test
    void findsNoSealOnTheTopicOfAnother() {
        take(checkpoint(7, "a"));
        assertTrue(witnessed.sealing(topic, "thing.sold", thing).isPresent());
        assertTrue(witnessed
                .sealing(topic("stranger-" + thing), "thing.sold", thing)
                .isEmpty());
    }

    @Test
    void takesOnlyWhatItsTopicCarries() {
        ReceivedEvent good = event(checkpoint(7, "a"), service, origin);
        for (String type : List.of("supplier.audit.checkpointed.v1", "thing.sold.v1")) {
            var odd = new ReceivedEvent(
                    good.id(), type, good.subject(), good.time(), good.key(), good.topic(), good.data());
            assertThrows(PoisonEvent.class, () -> witness.apply(odd));
        }
    }

    @Test
    void takesNoCheckpointThatDoesNotSayWhatItsNoteSays() {
        Checkpoint good = checkpoint(7, "a");
        refuses(new Checkpoint(8, good.root(), good.at(), good.note(), good.sealed()));
        refuses(new Checkpoint(7, checkpoint(7, "b").root(), good.at(), good.note(), good.sealed()));
        refuses(new Checkpoint(7, good.root(), good.at().plusSeconds(1), good.note(), good.sealed()));
        refuses(new Checkpoint(7, good.root(), good.at(), null, good.sealed()));
        refuses(new Checkpoint(7, "no hash", good.at(), good.note(), good.sealed()));
        assertThrows(PoisonEvent.class, () -> witness.apply(event(good, service, notes.origin())));
        assertTrue(witnessed.sealing(topic, "thing.sold", thing).isEmpty());
    }

    @Test
    void understandsThePublishedExamplesOfAllServices() throws IOException {
        for (String service : List.of("catalog", "purchasing", "supplier")) {
            String type = service + ".audit.checkpointed.v1";
            byte[] example =
                    Files.readAllBytes(Path.of("..", service + "-service", "contracts", "events", type + ".json"));
            var event = new ReceivedEvent(
                    UUID.randomUUID(), type, "", Instant.now(), "", "encommun." + service + ".checkpoints", example);
            QuarkusTransaction.requiringNew().run(() -> witness.apply(event));
            assertEquals(fields(JSON.readTree(example)), fields(JSON.valueToTree(made(checkpoint(1, "a")))));
            assertTrue(witnessed.behind(0, 10_000).stream()
                    .anyMatch(it -> it.origin().equals("encommun/" + service + "-service")));
        }
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private CheckpointMade made(Checkpoint checkpoint) {
        return CheckpointMade.of(checkpoint, "other-service", origin);
    }

    private double conflicts() {
        return metrics.counter("encommun.audit.conflicts").count();
    }

    private void take(Checkpoint shown) {
        QuarkusTransaction.requiringNew().run(() -> witness.apply(event(shown, service, origin)));
    }

    private void refuses(Checkpoint shown) {
        refuses(shown, service, origin);
    }

    private void refuses(Checkpoint shown, String service, String origin) {
        assertThrows(
                PoisonEvent.class,
                () -> QuarkusTransaction.requiringNew().run(() -> witness.apply(event(shown, service, origin))));
    }

    private List<Long> sizesOf(String origin) {
        return witnessed.behind(0, 10_000).stream()
                .filter(it -> it.origin().equals(origin))
                .map(it -> it.checkpoint().size())
                .toList();
    }

    private static String topic(String service) {
        return "encommun." + service + ".checkpoints";
    }

    private static ReceivedEvent event(Checkpoint shown, String service, String origin) {
        var made = CheckpointMade.of(shown, service, origin);
        byte[] data = JSON.valueToTree(made).toString().getBytes(UTF_8);
        return new ReceivedEvent(
                UUID.randomUUID(), made.type(), made.subject().toString(), shown.at(), origin, made.topic(), data);
    }

    private Checkpoint checkpoint(long size, String past) {
        return checkpoint(size, past, NOON);
    }

    private Checkpoint checkpoint(long size, String past, Instant at) {
        return checkpoint(size, past, at, origin);
    }

    private Checkpoint checkpoint(long size, String past, Instant at, String origin) {
        String root = Base64.getEncoder().encodeToString(TreeHash.leaf(past.getBytes(UTF_8)));
        String note = Checkpoint.text(origin, size, root, at) + "\n— " + origin + " c2lnbmF0dXJl\n";
        return new Checkpoint(size, root, at, note, List.of(new Sealed(3, "thing.sold", thing.toString())));
    }
}
