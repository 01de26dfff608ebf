package coop.encommun.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditSequencerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Ledger ledger;

    @Inject
    AuditSequencer sequencer;

    @Inject
    Chaining chaining;

    @Inject
    AuditLog log;

    @Inject
    AuditDatabase database;

    private final UUID thing = UUID.randomUUID();

    @Test
    void chainsEntriesInTheOrderTheyWereLeft() {
        ledger.writeAll(IntStream.range(0, 50).mapToObj(this::painted).toList());

        await().atMost(PATIENCE).until(() -> entriesOfThing().size() == 50);
        assertEquals(
                IntStream.range(0, 50).boxed().toList(),
                entriesOfThing().stream().map(Integer::valueOf).toList());
        assertTrue(chained());
    }

    @Test
    void writesEveryEntryInItsOneCanonicalForm() throws Exception {
        long id = ledger.write(
                Audited.of("thing.renamed", thing, new Renamed("\u001f l’\"été\" \\ \n é 日本 💡", 7, null)));
        Position place = sequencer.settle(id);

        String json = new String(log.entry(place.sequence()), UTF_8);
        assertTrue(json.startsWith("{\"action\":\"thing.renamed\",\"actor\":\"system:kit-test\",\"at\":\"20"), json);
        assertTrue(json.contains(",\"data\":{\"count\":7,\"name\":\"\\u001f l’\\\"été\\\""), json);
        assertTrue(
                json.endsWith(
                        ",\"role\":\"system\",\"sequence\":%d,\"subject\":\"%s\"}".formatted(place.sequence(), thing)),
                json);
        var sorted = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .build();
        assertEquals(sorted.writeValueAsString(new ObjectMapper().readValue(json, Map.class)), json);
        assertArrayEquals(TreeHash.leaf(json.getBytes(UTF_8)), place.leaf());
    }

    @Test
    void settlesAtOnceWhatWasJustCommitted() {
        long id = ledger.write(painted(1));
        Position place = sequencer.settle(id);

        assertEquals(place.sequence(), sequencer.settle(id).sequence());
        assertEquals(
                String.valueOf(id),
                database.value("select pending_id from audit_log where sequence = " + place.sequence()));
    }

    @Test
    @Transactional
    void settlesNothingInsideOfATransaction() {
        assertThrows(RuntimeException.class, () -> sequencer.settle(1));
    }

    @Test
    void knowsNothingOfEntriesThatWereNeverCommitted() {
        assertThrows(IllegalStateException.class, () -> sequencer.settle(Long.MAX_VALUE));
        assertThrows(IllegalStateException.class, () -> ledger.writeAndFail(painted(1)));
        sequencer.settle(ledger.write(painted(2)));

        assertEquals(List.of("2"), entriesOfThing());
    }

    @Test
    void keepsWhatWasRefused() {
        assertThrows(IllegalStateException.class, () -> ledger.writeApartAndFail(painted(3)));
        sequencer.settle(ledger.write(painted(4)));

        assertEquals(List.of("3", "4"), entriesOfThing());
    }

    @Test
    void makesOneChainOfManyWritersAndSequencers() throws Exception {
        int writers = 8;
        int each = 200;
        try (var threads = Executors.newFixedThreadPool(writers + 2)) {
            for (int writer = 0; writer < writers; writer++) {
                threads.submit(() -> IntStream.range(0, each).forEach(i -> ledger.write(painted(i))));
            }
            // Beside the service's own: two more that know nothing of each other's locks.
            for (int replica = 0; replica < 2; replica++) {
                threads.submit(() ->
                        await().atMost(PATIENCE).until(() -> chaining.next() == 0 && entries() == writers * each));
            }
        }

        assertEquals(writers * each, entries());
        assertTrue(chained());
    }

    @Test
    void goesOnWhereItStoppedBeforeARestart() throws Exception {
        long size = database.number("select count(*) from audit_log");
        ledger.write(painted(1));
        // What a sequencer finds that starts over a queue left behind.
        await().atMost(PATIENCE).until(() -> database.number("select count(*) from audit_pending") == 0);

        assertTrue(database.number("select count(*) from audit_log") > size);
        assertTrue(chained());
    }

    @Test
    void goesOnByItselfOnceTheLogIsThereAgain() throws Exception {
        database.runAsOwner("alter table audit_log rename to audit_log_away");
        try {
            ledger.write(painted(1));
            ledger.write(painted(2));
            assertThrows(IllegalStateException.class, chaining::next);
            assertEquals(2, database.number("select count(*) from audit_pending where subject = '" + thing + "'"));
        } finally {
            database.runAsOwner("alter table audit_log_away rename to audit_log");
        }

        await().atMost(PATIENCE).until(() -> entries() == 2);
        assertEquals(List.of("1", "2"), entriesOfThing());
        assertTrue(chained());
    }

    private record Renamed(String name, int count, String nothing) {}

    private Audited painted(int i) {
        return Audited.of("thing.painted", thing, Map.of("number", String.valueOf(i)));
    }

    private long entries() {
        return database.number("select count(*) from audit_log where subject = '" + thing + "'");
    }

    private List<String> entriesOfThing() {
        return database.column(
                "select convert_from(entry, 'UTF8')::jsonb->'data'->>'number' from audit_log where subject = '" + thing
                        + "' order by sequence");
    }

    /** Gapless, each row with the leaf of its entry and the leaf before it. */
    private boolean chained() {
        return database.value("""
                select coalesce(bool_and(sequence = number and previous = coalesce(before, decode(repeat('00', 32), 'hex'))
                    and leaf = sha256('\\x00'::bytea || entry)
                    and convert_from(entry, 'UTF8')::jsonb->>'previous' = encode(previous, 'hex')
                    and (convert_from(entry, 'UTF8')::jsonb->>'sequence')::bigint = sequence), false)
                from (select *, lag(leaf) over (order by sequence) as before, row_number() over (order by sequence) - 1 as number
                    from audit_log) as l""").equals("t");
    }
}
