package coop.encommun.verifier;

/** A line of an export: {@code <sequence> <previous hex> <leaf hex> <entry base64>}, or what is left of one. */
sealed interface Line {
    /** No number of a row: what a line is given whose number cannot be read. */
    long NOWHERE = Long.MIN_VALUE;

    /** Line in the export, from 1. */
    long line();

    /** The number that the line bears, which may be wrong. */
    long number();

    /**
     * A line that can be read. Its own hash and what its entry says come from the entry; the rest stands beside it,
     * and whoever changes rows may have forgotten either.
     *
     * @param hash SHA-256(0x00 ‖ entry)
     * @param sequence number of the row by its entry
     * @param previous leaf of the row before by its entry
     */
    record Row(
            long line,
            long number,
            Hash previousColumn,
            Hash leafColumn,
            Hash hash,
            long sequence,
            Hash previous,
            String log)
            implements Line {
        boolean follows(Hash leaf) {
            return previous.equals(leaf);
        }

        /** Whether it bears the leaf that its entry has. */
        boolean leafAgrees() {
            return leafColumn.equals(hash);
        }

        boolean previousAgrees() {
            return previousColumn.equals(previous);
        }
    }

    /** A line whose entry, or another part of it, cannot be read. */
    record Scrap(long line, long number) implements Line {}

    /** Reads one line; {@code above} is the line above, whose equal values are shared: a log holds millions. */
    static Line parse(long line, String text, Line above) {
        String[] parts = text.split(" ", -1);
        long number = numberIn(parts[0]);
        try {
            byte[] bytes = Encoding.base64(parts.length == 4 ? parts[3] : "?");
            Entry entry = Entry.parse(bytes);
            Hash hash = Hash.leaf(bytes);
            Hash previous = above instanceof Row row ? shared(entry.previous(), row.hash()) : entry.previous();
            String log = above instanceof Row row && row.log().equals(entry.log()) ? row.log() : entry.log();
            return new Row(
                    line,
                    number,
                    shared(Hash.ofHex(parts[1]), previous),
                    shared(Hash.ofHex(parts[2]), hash),
                    hash,
                    entry.sequence(),
                    previous,
                    log);
        } catch (IllegalArgumentException | Malformed unreadable) {
            return new Scrap(line, number);
        }
    }

    private static Hash shared(Hash read, Hash known) {
        return read.equals(known) ? known : read;
    }

    private static long numberIn(String text) {
        try {
            long number = Long.parseLong(text);
            return Long.toString(number).equals(text) ? number : NOWHERE;
        } catch (NumberFormatException unreadable) {
            return NOWHERE;
        }
    }
}
