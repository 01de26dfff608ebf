package coop.encommun.verifier;

/** What came of one check. */
sealed interface Finding {
    /** It is as it should be. */
    record Holds(Message message) implements Finding {}

    /** It is false. */
    record Wrong(Fault fault) implements Finding {}

    /** Not checked, for want of something that nobody said was there. */
    record Open(Message message) implements Finding {}

    /** Should have been checked, and could not be. */
    record Blocked(Message message) implements Finding {}

    static Finding holds(String key, Object... values) {
        return new Holds(Message.of(key, values));
    }

    static Finding open(String key, Object... values) {
        return new Open(Message.of(key, values));
    }

    static Finding blocked(String key, Object... values) {
        return new Blocked(Message.of(key, values));
    }
}
