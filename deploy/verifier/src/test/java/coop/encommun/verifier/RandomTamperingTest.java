package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.verifier.LogFault.Changed;
import coop.encommun.verifier.LogFault.Inserted;
import coop.encommun.verifier.LogFault.Missing;
import coop.encommun.verifier.LogFault.Moved;
import coop.encommun.verifier.LogFault.Renumbered;
import coop.encommun.verifier.LogFault.Rewritten;
import coop.encommun.verifier.LogFault.Swapped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thousands of logs, each bent in one way that the finding must name; the checkpoints and the seed are chance. */
class RandomTamperingTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 2_800);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    private TestLog log;
    private int size;
    private List<Checkpoint> signed;

    /** What must be named, and what may follow from it. */
    private record Expected(String how, Predicate<LogFault> names, Predicate<LogFault> mayFollow) {
        static Expected of(String how, Predicate<LogFault> names) {
            return new Expected(how, names, fault -> fault instanceof Rewritten);
        }

        Expected orAlso(Predicate<LogFault> consequence) {
            return new Expected(how, names, mayFollow.or(consequence));
        }
    }

    @Test
    void namesWhatWasDone() {
        for (int round = 0; round < ROUNDS; round++) {
            write();
            Expected expected = bend(round % 14);
            List<LogFault> faults = LogExport.parse(log.export()).faults(signed, Map.of());
            String told =
                    "seed " + seed + ", round " + round + ", " + size + " rows, " + expected.how() + ": " + faults;
            assertTrue(faults.stream().anyMatch(expected.names()), told);
            assertTrue(faults.stream().allMatch(expected.names().or(expected.mayFollow())), told);
        }
    }

    @Test
    void noChangedCharacterGoesUnnoticed() {
        String export = "";
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 200 == 0) {
                write();
                log.rows.subList(Math.min(size, 6), size).clear();
                signed = List.of(log.checkpoint(log.rows.size()));
                export = log.export();
            }
            StringBuilder text = new StringBuilder(export);
            int at = random.nextInt(text.length() - 1); // the last line end may go
            char old = text.charAt(at);
            char other = "0123456789abcdef+/=AZ \n-".charAt(random.nextInt(24));
            text.setCharAt(at, other);
            List<LogFault> faults = LogExport.parse(text.toString()).faults(signed, Map.of());
            assertEquals(
                    old == other, faults.isEmpty(), "seed " + seed + ", round " + round + ", at " + at + ": " + faults);
        }
    }

    private void write() {
        log = TestLog.ofSize(2 + random.nextInt(40));
        size = log.rows.size();
        signed = Stream.concat(
                        random.ints(random.nextInt(2), 1, size).mapToObj(log::checkpoint),
                        Stream.of(log.checkpoint(size)))
                .toList();
    }

    private Expected bend(int way) {
        int row = random.nextInt(size - 1);
        int other = (row + 1 + random.nextInt(size - 1)) % size;
        return switch (way) {
            case 0 -> changed(row, log.rows.get(row).withEntry(rubbish()), "rubbish for an entry");
            case 1 -> changed(row, log.rows.get(row).withEntry(rewritten(row).entry()), "another entry");
            case 2 -> changed(row, rewritten(row), "another entry and leaf");
            case 3 -> changed(row, log.rows.get(row).withLeaf(leaf(other)), "another leaf");
            case 4 -> changed(row, log.rows.get(row).withPrevious(Hash.leaf(rubbish())), "another previous");
            case 5 -> changed(row, numbered(row, other), "an entry that bears another number");
            case 6 -> deleted(row, false);
            case 7 -> deleted(row, true);
            case 8 -> inserted(row, rewritten(row), true, "inserted, the others made room");
            case 9 ->
                inserted(row, log.rows.get(other).withSequence(row), true, "a copy of another, the others made room");
            case 10 -> inserted(row, log.rows.get(row), false, "twice");
            case 11 -> swapped(row, other);
            case 12 -> moved(row, other);
            default -> rewrittenFrom(row);
        };
    }

    private Expected changed(int row, TestLog.Row changed, String how) {
        log.rows.set(row, changed);
        return Expected.of(how + " at " + row, fault -> fault instanceof Changed named && named.row() == row);
    }

    private Expected deleted(int row, boolean renumbered) {
        log.rows.remove(row);
        renumber(renumbered);
        return Expected.of("deleted " + row, new Missing(row, row)::equals).orAlso(Renumbered.class::isInstance);
    }

    private Expected inserted(int row, TestLog.Row inserted, boolean room, String how) {
        log.rows.add(row, inserted);
        renumber(room);
        return Expected.of(
                        how + " at " + row,
                        fault -> fault instanceof Inserted named && Math.abs(named.line() - 1 - row) <= 1)
                .orAlso(Renumbered.class::isInstance);
    }

    private Expected swapped(int row, int other) {
        Collections.swap(log.rows, row, other);
        renumber(random.nextBoolean());
        return Expected.of(
                "swapped " + row + " and " + other, new Swapped(Math.min(row, other), Math.max(row, other))::equals);
    }

    private Expected moved(int row, int place) {
        log.rows.add(place, log.rows.remove(row));
        renumber(random.nextBoolean());
        // To move a row by one place is to move its neighbour by one the other way.
        return Expected.of(
                        "moved " + row + " to " + place,
                        Math.abs(row - place) == 1
                                ? new Swapped(Math.min(row, place), Math.max(row, place))::equals
                                : new Moved(row, place)::equals)
                .orAlso(Renumbered.class::isInstance);
    }

    private Expected rewrittenFrom(int row) {
        log.rewriteFrom(row, "{\"n\":-1}");
        return Expected.of(
                "rewritten from " + row,
                fault -> fault instanceof Rewritten named && named.first() <= row && row <= named.last());
    }

    private void renumber(boolean really) {
        for (int row = 0; really && row < log.rows.size(); row++) {
            log.rows.set(row, log.rows.get(row).withSequence(row));
        }
    }

    private TestLog.Row rewritten(int row) {
        return TestLog.Row.of(row, row == 0 ? Hash.ZERO : leaf(row - 1), "{\"n\":" + -random.nextInt(1, 1000) + "}");
    }

    private TestLog.Row numbered(int row, int number) {
        TestLog.Row other = TestLog.Row.of(number, row == 0 ? Hash.ZERO : leaf(row - 1), "{}");
        return other.withSequence(row);
    }

    private Hash leaf(int row) {
        return log.rows.get(row).leaf();
    }

    private byte[] rubbish() {
        List<String> some =
                new ArrayList<>(List.of("", "{", "[]", "{}", "null", "{\"sequence\":-1}", "{\"log\":1}", "é\u0000"));
        some.add("{\"log\":\"x\",\"previous\":\"" + Hash.ZERO.hex() + "\",\"sequence\":99999999999999999999}");
        some.add("[".repeat(100_000));
        return some.get(random.nextInt(some.size())).getBytes(StandardCharsets.UTF_8);
    }
}
