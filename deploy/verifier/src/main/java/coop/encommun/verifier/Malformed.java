package coop.encommun.verifier;

/** A text that is not what its first line says, or is nothing known: says in which line, and what should stand there. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final Expected expected;

    Malformed(int line, Expected expected) {
        super("line " + line + ": expected " + expected.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT));
        this.line = line;
        this.expected = expected;
    }

    /** Line in the text, from 1. */
    int line() {
        return line;
    }

    Expected expected() {
        return expected;
    }

    /** What should have stood there; each has its text in both languages. */
    enum Expected {
        A_KNOWN_TEXT,
        A_VERIFIER_KEY,
        NOT_A_PRIVATE_KEY,
        NOT_SO_LARGE,
        UTF_8,
        A_LINE,
        THE_FIELD,
        NOTHING,
        A_NUMBER,
        A_HASH,
        BASE64,
        AN_INSTANT,
        A_UUID,
        NO_CONTROL_CHARACTER,
        A_SIGNATURE,
        JSON
    }
}
