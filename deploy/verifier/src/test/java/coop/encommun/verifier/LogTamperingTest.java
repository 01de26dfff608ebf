package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.verifier.LogFault.Changed;
import coop.encommun.verifier.LogFault.Foreign;
import coop.encommun.verifier.LogFault.Forked;
import coop.encommun.verifier.LogFault.Inserted;
import coop.encommun.verifier.LogFault.Missing;
import coop.encommun.verifier.LogFault.Moved;
import coop.encommun.verifier.LogFault.Renumbered;
import coop.encommun.verifier.LogFault.Rewritten;
import coop.encommun.verifier.LogFault.Shortened;
import coop.encommun.verifier.LogFault.Sign;
import coop.encommun.verifier.LogFault.Swapped;
import coop.encommun.verifier.LogFault.Unlinked;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogTamperingTest {
    private static final int SIZE = 40;

    private final TestLog log = TestLog.ofSize(SIZE);
    private Checkpoint at10;
    private Checkpoint at25;
    private Checkpoint at40;

    @BeforeEach
    void sign() {
        at10 = log.checkpoint(10);
        at25 = log.checkpoint(25);
        at40 = log.checkpoint(SIZE);
    }

    @Test
    void findsNothingInAnUntouchedLog() {
        assertEquals(List.of(), faults());
        assertEquals(List.of(), faults(at10, at25, at40));
        assertEquals(List.of(), LogExport.faults(""));
    }

    @Test
    void namesRowWhoseEntryWasChanged() {
        change(
                17,
                log.rows
                        .get(17)
                        .withEntry(TestLog.Row.of(17, leaf(16), "{\"n\":18}").entry()));
        assertEquals(List.of(new Changed(17, Sign.LEAF)), faults());
        assertEquals(List.of(new Changed(17, Sign.LEAF), new Rewritten(10, 24, 25)), faults(at10, at25, at40));
    }

    @Test
    void namesRowWhoseLeafWasChangedWithItsEntry() {
        change(17, TestLog.Row.of(17, leaf(16), "{\"n\":18}"));
        assertEquals(List.of(new Changed(17, Sign.FOLLOWED)), faults());
    }

    @Test
    void namesRowWithAnotherLeafOrPredecessorBesideItsEntry() {
        change(17, log.rows.get(17).withLeaf(leaf(3)));
        change(20, log.rows.get(20).withPrevious(leaf(3)));
        List<LogFault> both = List.of(new Changed(17, Sign.LEAF), new Changed(20, Sign.COLUMNS));
        assertEquals(both, faults());
        assertEquals(both, faults(at10, at25, at40));
    }

    @Test
    void namesRowThatCannotBeRead() {
        change(17, log.rows.get(17).withEntry("null".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(List.of(new Changed(17, Sign.UNREADABLE)), faults());
    }

    @Test
    void namesLastRowByItsCheckpoint() {
        change(39, TestLog.Row.of(39, leaf(38), "{\"n\":40}"));
        assertEquals(List.of(), faults());
        assertEquals(List.of(new Rewritten(25, 39, 40)), faults(at10, at25, at40));
        Checkpoint at39 = log.checkpoint(39);
        assertEquals(List.of(new Rewritten(39, 39, 40)), faults(at10, at39, at40));
    }

    @Test
    void namesFirstRowThatDoesNotBeginTheLog() {
        change(0, TestLog.Row.of(0, leaf(3), "{}"));
        assertEquals(List.of(new Changed(0, Sign.FOLLOWED)), faults());
    }

    @Test
    void namesDeletedRows() {
        log.rows.subList(17, 20).clear();
        log.rows.remove(0);
        assertEquals(List.of(new Missing(0, 0), new Missing(17, 19)), faults(at10, at25, at40));
    }

    @Test
    void namesDeletedRowThoughTheOthersWereRenumbered() {
        log.rows.remove(17);
        renumber(17);
        assertEquals(List.of(new Missing(17, 17), new Renumbered(18, 39, -1)), faults(at40));
    }

    @Test
    void namesShortenedLog() {
        log.rows.subList(30, SIZE).clear();
        assertEquals(List.of(), faults(at25));
        assertEquals(List.of(new Shortened(30, 40)), faults(at25, at40));
        log.rows.clear();
        assertEquals(List.of(new Shortened(0, 40)), faults(at25, at40));
    }

    @Test
    void namesInsertedRowThoughTheOthersMadeRoom() {
        log.rows.add(17, TestLog.Row.of(17, leaf(16), "{\"n\":99}"));
        renumber(17);
        List<LogFault> expected = List.of(new Inserted(17, 18), new Renumbered(17, 39, 1));
        assertEquals(expected, faults());
        assertEquals(expected, faults(at10, at25, at40));
    }

    @Test
    void namesInsertedRowThatBearsAUsedNumber() {
        log.rows.add(18, TestLog.Row.of(17, leaf(16), "{\"n\":99}"));
        assertEquals(List.of(new Inserted(17, 19)), faults(at10, at25, at40));
        log.rows.add(30, log.rows.get(5));
        assertEquals(List.of(new Inserted(17, 19), new Inserted(5, 31)), faults(at10, at25, at40));
    }

    @Test
    void namesInsertedRowBeforeTheFirst() {
        log.rows.add(0, TestLog.Row.of(0, Hash.ZERO, "{}").withSequence(-1));
        assertEquals(List.of(new Inserted(-1, 1)), faults(at10, at25, at40));
    }

    @Test
    void blamesTheAppendedRowAndNotTheOneThatACheckpointProves() {
        log.rows.add(TestLog.Row.of(SIZE, leaf(3), "{}"));
        assertEquals(List.of(new Changed(SIZE, Sign.FOLLOWS)), faults(at40));
    }

    @Test
    void namesRowsThatChangedPlaces() {
        Collections.swap(log.rows, 17, 30);
        renumber(0);
        assertEquals(List.of(new Swapped(17, 30)), faults());
        assertEquals(List.of(new Swapped(17, 30)), faults(at10, at25, at40));
    }

    @Test
    void namesRowsWhoseEntriesAloneChangedPlaces() {
        TestLog.Row row17 = log.rows.get(17);
        change(17, row17.withEntry(log.rows.get(18).entry()));
        change(18, log.rows.get(18).withEntry(row17.entry()));
        assertEquals(List.of(new Swapped(17, 18)), faults(at10, at25, at40));
    }

    @Test
    void namesRowThatWasMoved() {
        log.rows.add(5, log.rows.remove(30));
        renumber(0);
        assertEquals(List.of(new Moved(30, 5)), faults(at10, at25, at40));
    }

    @Test
    void namesRowSentToTheEndByItsNumber() {
        TestLog.Row row17 = log.rows.remove(17);
        log.rows.add(row17.withSequence(1_000_000_000_000L));
        assertEquals(List.of(new Moved(17, 39)), faults(at10, at25, at40));
    }

    @Test
    void namesTheRangeOfARewrittenTail() {
        log.rewriteFrom(17, "{\"n\":99}");
        assertEquals(List.of(), faults());
        assertEquals(List.of(new Rewritten(10, 24, 25)), faults(at10, at25, at40));
        assertEquals(List.of(new Rewritten(0, 39, 40)), faults(at40));
    }

    @Test
    void namesTheVeryRowOfARewrittenTailByAReceipt() {
        Hash receipted = leaf(17);
        log.rewriteFrom(17, "{\"n\":99}");
        List<LogFault> faults = export().faults(List.of(at10, at25, at40), Map.of(17L, receipted));
        assertEquals(List.of(new Changed(17, Sign.PROVEN), new Rewritten(10, 24, 25)), faults);
    }

    @Test
    void namesLogThatEndsBeforeAReceiptedRow() {
        List<LogFault> faults = export().faults(List.of(at40), Map.of(50L, leaf(3)));
        assertEquals(List.of(new Shortened(40, 51)), faults);
    }

    @Test
    void namesCheckpointOfAnotherHistory() {
        log.rewriteFrom(20, "{\"n\":99}");
        Checkpoint forked = log.checkpoint(30);
        TestLog honest = TestLog.ofSize(SIZE);
        assertEquals(List.of(new Forked(30)), LogExport.faults(honest.export(), at10, forked, at40));
    }

    @Test
    void namesRowOfAnotherLog() {
        byte[] entry = TestLog.entryOf("encommun/catalog-service", SIZE, leaf(39), "{}");
        log.rows.add(new TestLog.Row(SIZE, leaf(39), Hash.leaf(entry), entry));
        assertEquals(List.of(new Foreign(SIZE, "encommun/catalog-service")), faults(at40));
    }

    @Test
    void readsPagesInAnyOrder() {
        String text = export40();
        int split = text.indexOf("\n20 ") + 1;
        List<LogExport> pages =
                List.of(LogExport.parse(text.substring(split)), LogExport.parse(text.substring(0, split)));
        assertEquals(List.of(), LogExport.ofPages(pages).faults(List.of(at10, at25, at40), Map.of()));
    }

    @Test
    void readsWindowsLineEndsAndBlanks() {
        String text = "\uFEFF" + export40().replace("\n", "  \r\n") + "\r\n\r\n";
        assertEquals(List.of(), LogExport.faults(text, at10, at25, at40));
    }

    @Test
    void anyRubbishIsAFaultAndNoAccident() {
        for (String line : List.of(
                "x",
                "17",
                "17 18 19 20",
                "999999999999999999999999 a b c",
                "-9223372036854775808 a b c",
                "\0\0",
                "+5 a b c")) {
            List<LogFault> faults = LogExport.faults(export40() + line + "\n", at10, at25, at40);
            assertEquals(1, faults.size(), line);
            assertFalse(faults.get(0) instanceof Rewritten, line);
        }
        assertTrue(LogExport.faults("x\ny\n", at10).size() >= 2);
    }

    @Test
    void namesEachOfSeveral() {
        change(3, TestLog.Row.of(3, leaf(2), "{\"n\":99}"));
        change(9, log.rows.get(9).withEntry(leaf(9).bytes()));
        change(12, log.rows.get(12).withLeaf(leaf(1)));
        change(15, TestLog.Row.of(15, leaf(20), "{}"));
        Collections.swap(log.rows, 30, 34);
        log.rows.remove(20);
        List<LogFault> expected = List.of(
                new Swapped(30, 34),
                new Changed(3, Sign.FOLLOWED),
                new Changed(9, Sign.UNREADABLE),
                new Changed(12, Sign.LEAF),
                new Unlinked(14),
                new Changed(15, Sign.FOLLOWED),
                new Missing(20, 20));
        assertEquals(expected, faults());
    }

    @Test
    void doubtsTheRowBeforeAChangedOne() {
        change(17, TestLog.Row.of(17, leaf(16), "{\"n\":98}"));
        TestLog.Row row18 = log.rows.get(18);
        byte[] entry = new String(row18.entry(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("{\"n\":18}", "{\"n\":99}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        change(18, row18.withEntry(entry).withLeaf(Hash.leaf(entry)));
        assertEquals(List.of(new Unlinked(17), new Changed(18, Sign.FOLLOWED)), faults());
    }

    @Test
    void countsToTheEndOfNumbers() {
        log.rows.add(TestLog.Row.of(Long.MAX_VALUE, leaf(39), "{}"));
        assertEquals(List.of(new Missing(40, Long.MAX_VALUE - 1)), faults(at40));
    }

    private String export40() {
        return log.export();
    }

    private Hash leaf(int row) {
        return log.rows.get(row).leaf();
    }

    private void change(int row, TestLog.Row changed) {
        log.rows.set(row, changed);
    }

    private void renumber(int from) {
        for (int row = from; row < log.rows.size(); row++) {
            change(row, log.rows.get(row).withSequence(row));
        }
    }

    private LogExport export() {
        return LogExport.parse(log.export());
    }

    private List<LogFault> faults(Checkpoint... signed) {
        return LogExport.faults(log.export(), signed);
    }
}
