package coop.encommun.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/** The files of one bidder, all true, of a log of 40 rows whose row 17 is the bid: a test bends one of them. */
final class Case {
    static final int ROW = 17;
    static final String BID = "{\"lines\":[{\"price\":\"12.50\"}]}";
    private static final byte[] NONCE = HexFormat.of().parseHex("5a".repeat(32));

    final TestLog log = TestLog.ofSize(ROW);
    final Path folder;

    Case(Path folder) {
        this.folder = folder;
        log.add("{\"commitment\":\"" + commitment(BID) + "\"}");
        while (log.rows.size() < 40) {
            log.add("{}");
        }
        save("1-key.txt", log.signer.keyText() + "\n");
        save("2-receipt.txt", receipt(2));
        save("3-proof.txt", log.inclusionText(ROW, 30, true));
        save("4-opening.txt", opening(2, BID));
        save("5-before.txt", log.checkpointText(10));
        save("6-after.txt", log.checkpointText(40));
        save("7-grown.txt", log.consistencyText(10, 30));
        save("8-grown.txt", log.consistencyText(30, 40));
        save("9-log.txt", log.export());
    }

    static String commitment(String bid) {
        return Hash.sha256(NONCE, bid.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String of(int revision) {
        return """
                negotiation 6f1d9e2a-0000-4000-8000-000000000001
                round 1
                supplier 6f1d9e2a-0000-4000-8000-000000000002
                bid 6f1d9e2a-0000-4000-8000-000000000003
                revision %d
                """.formatted(revision);
    }

    String receipt(int revision) {
        return log.signer.note(receiptBody(revision, BID));
    }

    String receiptBody(int revision, String bid) {
        return "encommun bid receipt v1\n" + of(revision) + "commitment " + commitment(bid)
                + "\nreceived 2026-11-22T21:00:00.123456Z\nsequence " + ROW + "\nleaf "
                + log.rows.get(ROW).leaf().hex() + "\n";
    }

    String opening(int revision, String bid) {
        return "encommun bid opening v1\n" + of(revision) + "nonce "
                + HexFormat.of().formatHex(NONCE) + "\ncontent "
                + Base64.getEncoder().encodeToString(bid.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /** What a service answers to a bid. */
    String answer(String bid) {
        return "{\"bidId\":\"6f1d9e2a-0000-4000-8000-000000000003\",\"revision\":2,\"nonce\":\""
                + HexFormat.of().formatHex(NONCE) + "\",\"receipt\":\""
                + receipt(2).replace("\n", "\\n")
                + "\",\"bid\":\"" + Base64.getEncoder().encodeToString(bid.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    void save(String name, String text) {
        save(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void save(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void replace(String name, String old, String other) {
        String text = text(name);
        if (!text.contains(old)) {
            throw new AssertionError(name + " has no " + old);
        }
        save(name, text.replace(old, other));
    }

    void delete(String... names) {
        for (String name : names) {
            folder.resolve(name).toFile().delete();
        }
    }

    /** Runs over the whole folder. */
    Outcome check() {
        return run(Language.EN, folder.toString());
    }

    static Outcome run(Language language, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new Main(print, print, language).run(arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8));
    }

    record Outcome(int code, String said) {
        boolean says(String words) {
            return said.contains(words);
        }
    }
}
