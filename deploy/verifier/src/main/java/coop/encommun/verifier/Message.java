package coop.encommun.verifier;

import java.util.Arrays;
import java.util.List;

/** A sentence in the words of a language yet to be chosen: its key, and what to fill in. */
record Message(String key, List<String> values) {
    static Message of(String key, Object... values) {
        return new Message(key, Arrays.stream(values).map(String::valueOf).toList());
    }
}
