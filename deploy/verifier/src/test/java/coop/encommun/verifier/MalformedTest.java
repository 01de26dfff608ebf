package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.verifier.Case.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, its reader gets a sentence. */
class MalformedTest {
    private static final List<String> KINDS = List.of(
            "1-key.txt", "2-receipt.txt", "3-proof.txt", "4-opening.txt", "6-after.txt", "7-grown.txt", "9-log.txt");

    @TempDir
    Path folder;

    private Case files;

    @BeforeEach
    void write() {
        files = new Case(folder);
    }

    @Test
    void saysWhichLineIsNotWhatItShouldBe() {
        files.replace("4-opening.txt", "round 1", "round one");
        assertUnreadable("4-opening.txt, line 3: a number was expected.");
        files.replace("4-opening.txt", "round one", "round 99999999999999999999");
        assertUnreadable("4-opening.txt, line 3: a number was expected.");
        files.replace("4-opening.txt", "round 99999999999999999999", "round 01");
        assertUnreadable("4-opening.txt, line 3: a number was expected.");
        files.replace("4-opening.txt", "round 01\n", "");
        assertUnreadable("4-opening.txt, line 3: this is not the line that belongs here.");
        files.save("4-opening.txt", "encommun bid opening v1\n");
        assertUnreadable("4-opening.txt, line 2: the text ends too soon.");
        files.save("4-opening.txt", files.opening(2, "x").replace("-0000-", "-0-"));
        assertUnreadable("4-opening.txt, line 2: an identifier (UUID) was expected.");
        files.save("4-opening.txt", files.opening(2, "x").replace("5a5a", "5A5A"));
        assertUnreadable("4-opening.txt, line 7: a hash of 32 bytes was expected.");
        files.save("4-opening.txt", files.opening(2, "x").replace("content ", "content ?"));
        assertUnreadable("4-opening.txt, line 8: base64 was expected.");
        files.save("4-opening.txt", files.opening(2, "x") + "more\n");
        assertUnreadable("4-opening.txt, line 9: there is text behind the end.");
        files.save("4-opening.txt", "dear sir\n");
        assertUnreadable("4-opening.txt: unknown content.");
        files.save("4-opening.txt", "");
        assertUnreadable("4-opening.txt: unknown content.");
        files.save("4-opening.txt", new byte[] {(byte) 0xC3, 0x28, 0, 1, 2});
        assertUnreadable("4-opening.txt: this is not text.");
        files.save("4-opening.txt", "-----BEGIN PRIVATE KEY-----\n");
        assertUnreadable("4-opening.txt: this is a private key. Give it to nobody");
        files.save("4-opening.txt", "-----BEGIN PUBLIC KEY-----\n");
        assertUnreadable("4-opening.txt, line 1: this is no verifier key");
        files.save("4-opening.txt", "{\"a\":[1,2}");
        assertUnreadable("4-opening.txt, line 1: this JSON cannot be read.");
        files.save("4-opening.txt", "{\"a\":[1,2,\"b\\nc\"]}");
        assertUnreadable("4-opening.txt: unknown content.");
        files.save("4-opening.txt", files.log.checkpointText(3).replace("\n— ", "\n- "));
        assertUnreadable("4-opening.txt, line 6: a signature was expected.");
        files.save("4-opening.txt", files.log.checkpointText(3).replace("time", "date"));
        assertUnreadable("4-opening.txt, line 4: this is not the line that belongs here.");
        files.save("4-opening.txt", files.log.checkpointText(3).replace("time 2026-11-22T", "time 2026-11-22 "));
        assertUnreadable("4-opening.txt, line 4: a date and time was expected.");
        files.save("4-opening.txt", files.text("3-proof.txt").replace("\n\n", "\n\n\n"));
        assertUnreadable("4-opening.txt, line 10: the text ends too soon.");
        files.save("4-opening.txt", files.log.checkpointText(3).replace("\n3\n", "\n3\n\u0007"));
        assertUnreadable("4-opening.txt: there are characters that are not text.");
    }

    @Test
    void whatIsMissingIsNamed() {
        Outcome outcome = Case.run(
                Language.EN, folder.toString(), folder.resolve("gone.txt").toString());
        assertEquals(2, outcome.code());
        assertTrue(outcome.says("gone.txt: this file does not exist or cannot be read."), outcome::said);
        assertEquals(
                2, Case.run(Language.EN, "--key", "gone", folder.toString()).code());
        assertEquals(2, Case.run(Language.EN, "a\0b").code());
    }

    @Test
    void falseWinsOverUnreadable() throws IOException {
        Files.delete(folder.resolve("3-proof.txt"));
        files.save("3-proof.txt", "rubbish");
        files.save("4-opening.txt", files.opening(2, "{}"));
        assertEquals(1, files.check().code());
    }

    @Test
    void nothingThatIsBentAtRandomEndsInAnAccident() {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < Integer.getInteger("rounds", 300); round++) {
            String kind = KINDS.get(round % KINDS.size());
            String text = files.text(kind);
            files.save(kind, bend(text, random).getBytes(StandardCharsets.UTF_8));
            Outcome outcome = files.check();
            String told = "seed " + seed + ", round " + round + ", " + kind + ": " + outcome.said();
            assertTrue(Set.of(0, 1, 2).contains(outcome.code()), told);
            assertFalse(outcome.says("Unexpected") || outcome.says("Exception"), told);
            if (outcome.code() == 0) {
                assertTrue(rows(files.text(kind)).equals(rows(text)) || outcome.says("[to complete]"), told);
            }
            files.save(kind, text);
        }
    }

    /** Empty lines between the rows of a log say nothing. */
    private static List<String> rows(String text) {
        return Lines.tidy(text).lines().filter(line -> !line.isEmpty()).toList();
    }

    private static String bend(String text, SplittableRandom random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 200));
        String cut = text.substring(from, to);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + cut + text.substring(to);
            case 2 -> text.substring(0, from) + "9".repeat(random.nextInt(1, 40)) + text.substring(to);
            case 3 -> text.substring(0, from);
            case 4 -> text.substring(0, from) + "\n" + text.substring(from);
            default -> text.substring(0, from) + (char) random.nextInt(1, 0x800) + text.substring(from + 1);
        };
    }

    @Test
    void jsonIsReadAsItsStandardSays() {
        for (String good :
                List.of("0", "-1.5e+7", "\"\\u00e9\\n\\\"\"", "[]", "{}", " [ 1 , {\"a\" : null} ] ", "true")) {
            Json.parse(good);
        }
        for (String bad : List.of(
                "",
                "01",
                "1.",
                "+1",
                "'a'",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "[1 2]",
                "nul",
                "1 2",
                "\"",
                "\"\\",
                "{\"a\"}",
                "[".repeat(101) + "]".repeat(101))) {
            assertThrows(Malformed.class, () -> Json.parse(bad), bad);
        }
        assertEquals("é\n\"", Json.parse("\"\\u00e9\\n\\\"\""));
    }

    private void assertUnreadable(String said) {
        Outcome outcome = files.check();
        assertEquals(2, outcome.code(), outcome::said);
        assertTrue(outcome.says("[not checked] " + said), outcome::said);
    }
}
