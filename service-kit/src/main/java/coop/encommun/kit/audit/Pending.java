package coop.encommun.kit.audit;

import java.time.Instant;

/** An entry that waits for its place. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Pending(
        long id, Instant at, String actor, String role, String action, String subject, byte[] data, boolean seals) {}
