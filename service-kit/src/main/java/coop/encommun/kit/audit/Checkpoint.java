package coop.encommun.kit.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a service signed of its log at one moment.
 *
 * @param size how many entries it covers
 * @param root hash of the tree over them, in base64
 * @param note the signed text itself
 * @param sealed the entries it was made for; none when it was made because time had passed
 */
public record Checkpoint(long size, String root, Instant at, String note, List<Sealed> sealed) {

    public Checkpoint {
        sealed = List.copyOf(sealed);
    }

    /** An entry that demanded a checkpoint. */
    public record Sealed(long sequence, String action, String subject) {}

    static String text(String origin, long size, String root, Instant at) {
        return origin + "\n" + size + "\n" + root + "\ntime " + at + "\n";
    }
}
