package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.verifier.Case.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {
    @TempDir
    Path folder;

    private Case files;

    @BeforeEach
    void write() {
        files = new Case(folder);
    }

    @Test
    void findsAllTrue() {
        Outcome outcome = files.check();
        assertAll(
                () -> assertEquals(0, outcome.code(), outcome::said),
                () -> assertTrue(outcome.said().endsWith("\nAll is true.\n"), outcome::said),
                () -> assertTrue(
                        outcome.says("genuine receipt of bid 6f1d9e2a-0000-4000-8000-000000000003, revision 2")),
                () -> assertTrue(outcome.says("row 17 is in the log encommun/supplier-service signed at 30 rows")),
                () -> assertTrue(outcome.says("that was opened is exactly the one that")),
                () -> assertTrue(outcome.says("the log of 40 rows continues that of 30 rows")),
                () -> assertTrue(outcome.says("Log encommun/supplier-service: 40 rows, none changed")),
                () -> assertTrue(outcome.says("Row 17 of the log is that of the receipt")),
                () -> assertFalse(outcome.says("[to complete]"), outcome::said));
    }

    @Test
    void saysWhatIsStillToBeShown() {
        files.delete("3-proof.txt", "4-opening.txt", "7-grown.txt", "8-grown.txt", "9-log.txt");
        Outcome outcome = files.check();
        assertEquals(0, outcome.code());
        assertTrue(outcome.says("[to complete]") && outcome.says("row 17 is in the signed log; ask"), outcome::said);
        assertTrue(outcome.says("GET /audit/proofs/consistency?from=10&to=40"), outcome::said);
    }

    @Test
    void speaksFrench() {
        Outcome outcome = Case.run(Language.FR, folder.toString());
        assertTrue(outcome.says("l’inscription 17 est bien dans le journal encommun/supplier-service"), outcome::said);
        assertTrue(outcome.said().endsWith("\nTout est exact.\n"), outcome::said);
    }

    @Test
    void takesWindowsLineEndsTrailingBlanksAndWideCharacters() {
        for (String name :
                java.util.List.of("1-key.txt", "2-receipt.txt", "3-proof.txt", "4-opening.txt", "9-log.txt")) {
            String windows = "\r\n" + files.text(name).replace("\n", " \t\r\n") + "\r\n \r\n";
            files.save(name, ("\uFEFF" + windows).getBytes(StandardCharsets.UTF_8));
            Outcome outcome = files.check();
            assertEquals(0, outcome.code(), outcome::said);
            files.save(name, ("\uFEFF" + windows).getBytes(StandardCharsets.UTF_16LE));
            Outcome wide = files.check();
            assertEquals(0, wide.code(), wide::said);
        }
    }

    @Test
    void takesTheKeyAsItIs() {
        files.delete("1-key.txt");
        Outcome without = files.check();
        assertEquals(2, without.code());
        assertTrue(without.says("The verifier key is missing"), without::said);
        assertEquals(
                0,
                Case.run(Language.EN, "--key", files.log.signer.keyText(), folder.toString())
                        .code());
    }

    @Test
    void showsTheKeyAlone() {
        Outcome outcome = Case.run(Language.EN, folder.resolve("1-key.txt").toString());
        assertEquals(0, outcome.code());
        assertTrue(outcome.says(files.log.signer.key().fingerprint()), outcome::said);
        assertTrue(outcome.says("nothing else was given"), outcome::said);
    }

    @Test
    void readsTheAnswerToABidAsItWasSaved() {
        files.delete("2-receipt.txt", "4-opening.txt");
        files.save("2-answer.json", files.answer(Case.BID));
        Outcome outcome = files.check();
        assertEquals(0, outcome.code(), outcome::said);
        assertTrue(outcome.says("2-answer.json:bid: the bid"), outcome::said);
        files.save("2-answer.json", files.answer(Case.BID + " "));
        assertWrong("2-answer.json:bid: the bid that was opened is not the one that");
    }

    @Test
    void namesForgedReceipt() {
        files.replace("2-receipt.txt", "revision 2", "revision 1");
        assertWrong("2-receipt.txt: false. The text or the signature was changed");
    }

    @Test
    void findsReceiptInWhichACharacterWasChanged() {
        files.delete(
                "3-proof.txt",
                "4-opening.txt",
                "5-before.txt",
                "6-after.txt",
                "7-grown.txt",
                "8-grown.txt",
                "9-log.txt");
        String receipt = files.receipt(2);
        for (int at = 0; at < receipt.length() - 1; at += 5) {
            char other = receipt.charAt(at) == '0' ? '1' : '0';
            files.save("2-receipt.txt", receipt.substring(0, at) + other + receipt.substring(at + 1));
            Outcome outcome = files.check();
            assertTrue(outcome.code() == 1 || outcome.code() == 2, "at " + at + ": " + outcome.said());
        }
    }

    @Test
    void namesSwappedBid() {
        files.save("4-opening.txt", files.opening(2, Case.BID.replace("12.50", "12.49")));
        assertWrong("4-opening.txt: the bid that was opened is not the one that");
    }

    @Test
    void namesOlderRevisionThatWasOpened() {
        files.save("4-opening.txt", files.opening(1, Case.BID));
        assertWrong("4-opening.txt: revision 1 was opened although there is a receipt for revision 2");
    }

    @Test
    void asksForTheReceiptOfALaterRevision() {
        files.save("4-opening.txt", files.opening(3, Case.BID));
        Outcome outcome = files.check();
        assertEquals(2, outcome.code());
        assertTrue(outcome.says("if you never sent it, it is not yours"), outcome::said);
    }

    @Test
    void findsTheOpeningInTheLogWithoutAReceipt() {
        files.delete("2-receipt.txt");
        Outcome outcome = files.check();
        assertEquals(0, outcome.code(), outcome::said);
        assertTrue(outcome.says("the one that row 17 of the log commits to"), outcome::said);
    }

    @Test
    void namesKeyOfAnotherLog() {
        files.save("1-key.txt", Signer.named("encommun/catalog-service").keyText());
        assertWrong("2-receipt.txt: signed by encommun/supplier-service, none of whose keys was given");
    }

    @Test
    void namesAnotherKeyOfTheSameName() {
        files.save("1-key.txt", Signer.named(TestLog.ORIGIN).keyText());
        assertWrong("6-after.txt: signed in the name of encommun/supplier-service, but with another key");
    }

    @Test
    void namesCheckpointWhoseSignerIsNotItsOrigin() {
        Signer other = Signer.named("encommun/other");
        files.save("1-other-key.txt", other.keyText());
        String body = files.log.checkpoint(40).note().body();
        files.save("6-after.txt", other.note(body));
        assertWrong("6-after.txt: signed by encommun/other");
    }

    @Test
    void namesTwoTreesOfOneSize() {
        files.log.rewriteFrom(20, "{\"n\":99}");
        files.save("6-other.txt", files.log.checkpointText(40));
        assertWrong("6-after.txt and 6-other.txt: two checkpoints signed at 40 rows");
    }

    @Test
    void namesLogThatShrank() {
        files.save("6-later.txt", files.log.checkpointText(20, "2026-11-23T22:00:00Z"));
        assertWrong(
                "6-later.txt: signed after 3-proof.txt, but with 20 rows instead of at least 30; the log was shortened");
    }

    @Test
    void namesProofThatDoesNotHold() {
        files.replace("3-proof.txt", "index 17", "index 18");
        files.delete("2-receipt.txt");
        assertWrong("3-proof.txt: the proof says row 18", "3-proof.txt: row 18", "is not in the signed log");
    }

    @Test
    void namesProofOfAnotherEntry() {
        files.replace("3-proof.txt", extra(Case.ROW), extra(Case.ROW + 1));
        assertWrong(
                "3-proof.txt: the proof says row 17, but its content is that of another row", "is not the one that");
    }

    @Test
    void namesReceiptWhoseRowWasRewrittenBeforeTheCheckpoint() {
        String receipt = files.receipt(2);
        files.log.rewriteFrom(Case.ROW, "{\"commitment\":\"" + Case.commitment("{}") + "\"}");
        files.delete("5-before.txt", "6-after.txt", "7-grown.txt", "8-grown.txt");
        files.save("3-proof.txt", files.log.inclusionText(Case.ROW, 30, true));
        files.save("9-log.txt", files.log.export());
        files.save("2-receipt.txt", receipt);
        assertWrong(
                "row 17, as 2-receipt.txt has it, is not in the signed log",
                "the row of the log commits to another bid than",
                "[FALSE] Row 17 was changed: it is not that of the signed receipt or proof.");
    }

    @Test
    void namesReceiptThatCommitsToAnotherBidThanItsRow() {
        files.save("2-receipt.txt", files.log.signer.note(files.receiptBody(2, "{}")));
        assertWrong("3-proof.txt: the row of the log commits to another bid");
    }

    @Test
    void namesTwoReceiptsForOneRow() {
        String other = files.receiptBody(1, "{}")
                .replace(files.log.rows.get(Case.ROW).leaf().hex(), Hash.ZERO.hex());
        files.save("2-receipt-old.txt", files.log.signer.note(other));
        assertWrong("two signed receipts for row 17");
    }

    @Test
    void namesHistoryThatWasRewritten() {
        files.log.rewriteFrom(5, "{\"n\":99}");
        files.save("6-after.txt", files.log.checkpointText(40));
        files.delete("9-log.txt");
        assertWrong("8-grown.txt: the log of 40 rows does not continue that of 30 rows");
    }

    @Test
    void asksForTheCheckpointsOfAProof() {
        files.delete("6-after.txt");
        Outcome outcome = files.check();
        assertEquals(2, outcome.code());
        assertTrue(outcome.says("8-grown.txt: a genuine checkpoint of 30 or of 40 rows is missing"), outcome::said);
    }

    @Test
    void namesTamperedRowOfTheExport() {
        files.replace("9-log.txt", files.log.rows.get(23).line() + "\n", "");
        assertWrong("[FALSE] Row 23 was deleted.");
    }

    @Test
    void keepsTwoLogsApart() {
        Signer catalog = Signer.named("encommun/catalog-service");
        byte[] entry = TestLog.entryOf(catalog.origin(), 0, Hash.ZERO, "{}");
        Hash leaf = Hash.leaf(entry);
        String row = new TestLog.Row(0, Hash.ZERO, leaf, entry).line();
        String checkpoint = catalog.note(catalog.origin() + "\n1\n" + leaf.base64() + "\ntime 2026-11-22T22:00:00Z\n");
        files.save("a-key.txt", catalog.keyText());
        files.save("a-log.txt", row);
        files.save("a-proof.txt", "c2sp.org/tlog-proof@v1\nindex 0\n\n" + checkpoint);
        Outcome outcome = files.check();
        assertEquals(2, outcome.code(), outcome::said); // the proof brings no entry
        files.save("a-proof.txt", checkpoint);
        Outcome complete = files.check();
        assertEquals(0, complete.code(), complete::said);
        assertTrue(complete.says("Log encommun/catalog-service: 1 rows") && complete.says("supplier-service: 40 rows"));
    }

    @Test
    void wantsACheckpointWithAnExport() {
        Stream.of(
                        "2-receipt.txt",
                        "3-proof.txt",
                        "4-opening.txt",
                        "5-before.txt",
                        "6-after.txt",
                        "7-grown.txt",
                        "8-grown.txt")
                .forEach(files::delete);
        Outcome outcome = files.check();
        assertEquals(2, outcome.code());
        assertTrue(outcome.says("no genuine checkpoint of this log was given"), outcome::said);
    }

    @Test
    void saysWhichRowsNoCheckpointCovers() {
        files.delete("6-after.txt", "8-grown.txt");
        Outcome outcome = files.check();
        assertEquals(0, outcome.code(), outcome::said);
        assertTrue(outcome.says("Rows 30 to 39 are more recent than the last checkpoint given"), outcome::said);
    }

    private String extra(int row) {
        return "extra "
                + Base64.getEncoder().encodeToString(files.log.rows.get(row).entry()) + "\n";
    }

    private void assertWrong(String... names) {
        Outcome outcome = files.check();
        assertEquals(1, outcome.code(), outcome::said);
        for (String name : names) {
            assertTrue(outcome.says(name), () -> "“" + name + "” in\n" + outcome.said());
        }
    }
}
