package coop.encommun.kit.audit;

import java.util.Base64;
import java.util.HexFormat;

/** A row of the log as it is read back. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record LoggedEntry(long sequence, byte[] entry, byte[] previous, byte[] leaf) {

    /** As one line of an export: everything a check needs, nothing derived. */
    String line() {
        return sequence + " " + HexFormat.of().formatHex(previous) + " "
                + HexFormat.of().formatHex(leaf) + " "
                + Base64.getEncoder().encodeToString(entry);
    }
}
