package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.time.Instant;

/**
 * What a log was at a time, as of C2SP tlog-checkpoint: lines {@code origin}, size, {@code base64(root)},
 * {@code time <instant>}, and the signature.
 *
 * @param size number of rows, those from 0 to size - 1
 * @param root of the tree of RFC 6962 over their leaves
 */
public record Checkpoint(String origin, long size, Hash root, Instant time, SignedNote note) implements Document {
    /** @throws Malformed when this is no checkpoint; says nothing of who signed it */
    public static Checkpoint parse(String text) {
        SignedNote note = SignedNote.parse(text);
        Lines lines = new Lines(note.body());
        String origin = lines.line();
        if (origin.isEmpty()) {
            throw lines.refused(Expected.A_LINE);
        }
        long size = lines.number();
        Hash root = lines.hash();
        Instant time = lines.instant(lines.field("time")); // lines behind it may come one day: they are signed too
        return new Checkpoint(origin, size, root, time, note);
    }

    /** Whether this key, being the key of this origin, signed it. */
    public boolean verify(VerifierKey key) {
        return origin.equals(key.origin()) && note.verify(key);
    }
}
