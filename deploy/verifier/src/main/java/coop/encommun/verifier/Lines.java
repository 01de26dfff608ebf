package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The lines of a text, read one after the other; each reading says what it wants, and in which line it was not. */
final class Lines {
    private final List<String> lines;
    private int next;

    Lines(String text) {
        lines = text.lines().toList();
    }

    /**
     * A text as it was before it was saved by somebody’s mail program: Windows line ends, blanks at the ends of lines
     * and empty lines around it do not count (none of our texts has any), and the last line ends like all others.
     */
    static String tidy(String text) {
        StringBuilder tidied = new StringBuilder();
        text.replace("\uFEFF", "").lines().map(String::stripTrailing).forEach(line -> {
            if (!line.isEmpty() || !tidied.isEmpty()) {
                tidied.append(line).append('\n');
            }
        });
        return tidied.isEmpty() ? "" : tidied.toString().stripTrailing() + "\n";
    }

    boolean hasNext() {
        return next < lines.size();
    }

    /** Whether the next line is there, and empty. */
    boolean atEmptyLine() {
        return hasNext() && lines.get(next).isEmpty();
    }

    /** Whether the next line is {@code name} and a value. */
    boolean hasField(String name) {
        return hasNext() && lines.get(next).startsWith(name + " ");
    }

    String line() {
        if (!hasNext()) {
            throw new Malformed(next + 1, Expected.A_LINE);
        }
        return lines.get(next++);
    }

    void exactly(String wanted) {
        if (!line().equals(wanted)) {
            throw refused(Expected.THE_FIELD);
        }
    }

    /** Refuses an empty line where the text goes on. */
    void notEmpty() {
        if (atEmptyLine()) {
            throw new Malformed(next + 1, Expected.A_LINE);
        }
    }

    /** The value of the line {@code name value}. */
    String field(String name) {
        String line = line();
        if (!line.startsWith(name + " ")) {
            throw refused(Expected.THE_FIELD);
        }
        return line.substring(name.length() + 1);
    }

    long number() {
        return number(line());
    }

    long number(String digits) {
        return read(digits, Lines::natural, Expected.A_NUMBER);
    }

    Hash hash(String hex) {
        return read(hex, Hash::ofHex, Expected.A_HASH);
    }

    Hash hash() {
        return read(line(), Hash::ofBase64, Expected.A_HASH);
    }

    byte[] base64(String text) {
        return read(text, Encoding::base64, Expected.BASE64);
    }

    Instant instant(String text) {
        return read(text, Instant::parse, Expected.AN_INSTANT);
    }

    UUID uuid(String text) {
        UUID uuid = read(text, UUID::fromString, Expected.A_UUID);
        if (!uuid.toString().equals(text)) {
            throw refused(Expected.A_UUID);
        }
        return uuid;
    }

    void end() {
        if (hasNext()) {
            throw new Malformed(next + 1, Expected.NOTHING);
        }
    }

    /** What has not been read yet. */
    String rest() {
        String rest = String.join("\n", lines.subList(next, lines.size()));
        next = lines.size();
        return rest + "\n";
    }

    Malformed refused(Expected expected) {
        return new Malformed(next, expected);
    }

    /** A whole number from 0 that a log can count to, written in the one way it is written. */
    static long natural(String digits) {
        long number = Long.parseLong(digits);
        if (number < 0 || !Long.toString(number).equals(digits)) {
            throw new NumberFormatException(digits);
        }
        return number;
    }

    private <T> T read(String text, Function<String, T> reading, Expected expected) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw refused(expected);
        }
    }
}
