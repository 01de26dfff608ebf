package coop.encommun.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.audit.Checkpoint.Sealed;
import coop.encommun.kit.event.Outbox;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckpointsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Ledger ledger;

    @Inject
    AuditSequencer sequencer;

    @Inject
    AuditTable table;

    @Inject
    NodeTable nodes;

    @Inject
    Checkpoints checkpoints;

    @Inject
    SignedNotes notes;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Inject
    AuditDatabase rows;

    private final UUID thing = UUID.randomUUID();

    @Test
    void followsASealingEntryExactlyOnce() {
        long sealing = ledger.write(Audited.sealing("thing.sold", thing, Map.of()));
        Position place = sequencer.settle(sealing);
        sequencer.settle(ledger.write(Audited.of("thing.painted", thing)));

        Checkpoint made = checkpoints.sealing("thing.sold", thing).orElseThrow();
        assertTrue(made.size() > place.sequence());
        assertTrue(made.sealed().contains(new Sealed(place.sequence(), "thing.sold", thing.toString())));
        assertEquals(1, rows.number("select count(*) from audit_checkpoint where sealed::text like '%" + thing + "%'"));
        assertEquals(made, checkpoints.ofSize(made.size()).orElseThrow());
        assertEquals(made, checkpoints.covering(made.size() - 1).orElseThrow());
        assertTrue(checkpoints.sealing("thing.painted", thing).isEmpty());
    }

    @Test
    void sealsAllThatDemandsItAmongThoseChainedTogether() {
        ledger.writeAll(List.of(
                Audited.of("thing.painted", thing),
                Audited.sealing("thing.sold", thing, Map.of()),
                Audited.sealing("thing.paid", thing, Map.of())));
        sequencer.settle(ledger.write(Audited.of("thing.painted", thing)));

        assertEquals(
                checkpoints.sealing("thing.sold", thing).orElseThrow(),
                checkpoints.sealing("thing.paid", thing).orElseThrow());
    }

    @Test
    @TestTransaction
    void comesEachHourInWhichTheLogGrew() {
        table.lock();
        long size = grow(1);
        checkpointer(Duration.ZERO).afterGrowth(size, List.of(sealing(size - 1)));

        var inHalfAnHour = checkpointer(Duration.ofMinutes(30));
        var inAnHour = checkpointer(Duration.ofMinutes(61));
        var inTwoHours = checkpointer(Duration.ofMinutes(122));
        inHalfAnHour.afterGrowth(grow(1), List.of());
        assertEquals(size, checkpoints.latest().orElseThrow().size());
        inAnHour.afterGrowth(size + 1, List.of());
        assertEquals(size + 1, checkpoints.latest().orElseThrow().size());
        inTwoHours.afterGrowth(size + 1, List.of());
        assertEquals(size + 1, checkpoints.latest().orElseThrow().size());
        assertTrue(checkpoints.latest().orElseThrow().sealed().isEmpty());
    }

    @Test
    @TestTransaction
    void hasTheRootOfAllLeavesHoweverManySubtreesAreKept() {
        table.lock();
        long before = table.last().map(Position::sequence).orElse(-1L) + 1;
        long size = before;
        for (int batch : new int[] {255, 1, 1, 254, 2, 70_000, 300}) {
            grow(batch);
            nodes.grow(size, size + batch);
            size += batch;
        }
        List<byte[]> leaves = new ArrayList<>();
        Sql.over(database, connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select leaf from audit_log order by sequence")) {
                while (result.next()) leaves.add(result.getBytes(1));
            }
            return leaves;
        });

        assertEquals(size, leaves.size());
        for (long some : List.of(before + 1, 65_535L, 65_536L, 65_537L, 65_792L, size)) {
            byte[] root = NaiveTree.root(leaves.subList(0, (int) some));
            var tree = new MerkleTree(new StoredHashes(database), some);
            org.junit.jupiter.api.Assertions.assertArrayEquals(root, tree.root(), "size " + some);
            org.junit.jupiter.api.Assertions.assertArrayEquals(
                    root, NaiveTree.climb(before, some, leaves.get((int) before), tree.inclusion(before)));
        }
    }

    /** Rows as the sequencer would add them, many at once, with leaves of anything; the transaction is rolled back. */
    private long grow(int by) {
        return Sql.over(database, connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into audit_log
                    select size + i, now(), 'a', 'r', 'thing.grown', 's', 1000000000 + size + i, '', sha256(''), sha256((size + i)::text::bytea)
                    from (select coalesce(max(sequence) + 1, 0) as size from audit_log) as l, generate_series(0, ? - 1) as i""")) {
                insert.setInt(1, by);
                insert.executeUpdate();
            }
            return table.last().orElseThrow().sequence() + 1;
        });
    }

    private Checkpointer checkpointer(Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return new Checkpointer(database, checkpoints, notes, outbox, clock, "kit-test", HOUR);
    }

    private AuditEntry sealing(long sequence) {
        var what = new Pending(1, java.time.Instant.now(), "a", "r", "thing.sold", thing.toString(), new byte[0], true);
        return new AuditEntry(sequence, what, new byte[0], new byte[0], new byte[0]);
    }
}
