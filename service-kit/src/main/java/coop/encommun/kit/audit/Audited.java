package coop.encommun.kit.audit;

import java.util.Map;
import java.util.Objects;

/**
 * Something that was done or refused.
 *
 * @param action {@code <aggregate>.<past participle>}, such as {@code demand.submitted}
 * @param subject the id of what it was done to
 * @param data a small record, or a map by text, of ids, texts, whole numbers, times and hashes: the hash of a content, never the
 *     content, nor prices, quantities or secrets
 * @param seals whether a signed checkpoint is to follow right behind it
 */
public record Audited(String action, String subject, Object data, boolean seals) {

    public Audited {
        Objects.requireNonNull(action);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(data);
    }

    public static Audited of(String action, Object subject, Object data) {
        return new Audited(action, subject.toString(), data, false);
    }

    public static Audited of(String action, Object subject) {
        return of(action, subject, Map.of());
    }

    /** An entry that others will want proven: a checkpoint of the log is signed and published right behind it. */
    public static Audited sealing(String action, Object subject, Object data) {
        return new Audited(action, subject.toString(), data, true);
    }
}
