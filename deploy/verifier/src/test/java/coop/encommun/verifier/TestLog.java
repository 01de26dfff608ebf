package coop.encommun.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A log as a service keeps it, whose rows can be bent as by SQL. */
final class TestLog {
    static final String ORIGIN = "encommun/supplier-service";

    /** One for all: keys take their time. */
    private static final Signer SIGNER = Signer.named(ORIGIN);

    final Signer signer = SIGNER;
    final List<Row> rows = new ArrayList<>();

    /** A row of the table: numbers and hashes beside the entry, which says the same. */
    record Row(long sequence, Hash previous, Hash leaf, byte[] entry) {
        /** A row that is as it should be. */
        static Row of(long sequence, Hash previous, String data) {
            byte[] entry = entryOf(ORIGIN, sequence, previous, data);
            return new Row(sequence, previous, Hash.leaf(entry), entry);
        }

        Row withSequence(long other) {
            return new Row(other, previous, leaf, entry);
        }

        Row withEntry(byte[] other) {
            return new Row(sequence, previous, leaf, other);
        }

        Row withLeaf(Hash other) {
            return new Row(sequence, previous, other, entry);
        }

        Row withPrevious(Hash other) {
            return new Row(sequence, other, leaf, entry);
        }

        String line() {
            return sequence + " " + previous.hex() + " " + leaf.hex() + " "
                    + Base64.getEncoder().encodeToString(entry);
        }
    }

    static TestLog ofSize(int size) {
        TestLog log = new TestLog();
        for (int row = 0; row < size; row++) {
            log.add("{\"n\":" + row + "}");
        }
        return log;
    }

    static byte[] entryOf(String log, long sequence, Hash previous, String data) {
        return ("{\"action\":\"bid.received\",\"actor\":\"s-" + sequence
                        + "\",\"at\":\"2026-11-22T21:00:00.123456Z\",\"data\":" + data + ",\"log\":\"" + log
                        + "\",\"previous\":\"" + previous.hex() + "\",\"role\":\"supplier\",\"sequence\":" + sequence
                        + ",\"subject\":\"négociation\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    Row add(String data) {
        Row row = Row.of(
                rows.size(),
                rows.isEmpty() ? Hash.ZERO : rows.get(rows.size() - 1).leaf(),
                data);
        rows.add(row);
        return row;
    }

    /** Writes the rows from this one on anew, each upon the one before: what an operator with all rights can do. */
    void rewriteFrom(int first, String data) {
        for (int index = first; index < rows.size(); index++) {
            Hash previous = index == 0 ? Hash.ZERO : rows.get(index - 1).leaf();
            rows.set(index, Row.of(index, previous, index == first ? data : "{\"n\":" + index + "}"));
        }
    }

    List<Hash> leaves() {
        return rows.stream().map(Row::leaf).toList();
    }

    List<Hash> leaves(int size) {
        return leaves().subList(0, size);
    }

    String checkpointText(int size) {
        return checkpointText(size, "2026-11-22T22:00:00Z");
    }

    String checkpointText(int size, String time) {
        return signer.note(
                ORIGIN + "\n" + size + "\n" + NaiveTree.root(leaves(size)).base64() + "\ntime " + time + "\n");
    }

    Checkpoint checkpoint(int size) {
        return Checkpoint.parse(checkpointText(size));
    }

    String inclusionText(int index, int size, boolean extra) {
        return "c2sp.org/tlog-proof@v1\n"
                + (extra
                        ? "extra "
                                + Base64.getEncoder()
                                        .encodeToString(rows.get(index).entry()) + "\n"
                        : "")
                + "index " + index + "\n" + base64(NaiveTree.path(index, leaves(size))) + "\n" + checkpointText(size);
    }

    String consistencyText(int from, int to) {
        return "encommun consistency proof v1\nfrom " + from + "\nto " + to + "\n"
                + base64(NaiveTree.consistency(from, leaves(to)));
    }

    String export() {
        return rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }

    private static String base64(List<Hash> hashes) {
        return hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }
}
