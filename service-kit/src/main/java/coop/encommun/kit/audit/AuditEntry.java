package coop.encommun.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.encommun.kit.value.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;

/**
 * One entry in its place.
 *
 * @param entry canonical JSON of all the others
 * @param previous leaf of the entry before; zeros for the first
 * @param leaf SHA-256 of a zero byte and the entry
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record AuditEntry(long sequence, Pending what, byte[] entry, byte[] previous, byte[] leaf) {

    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    static AuditEntry chained(String log, long sequence, Pending what, byte[] previous) {
        byte[] entry = json(log, sequence, what, previous);
        return new AuditEntry(sequence, what, entry, previous, TreeHash.leaf(entry));
    }

    /** Keys in their order, as {@link CanonicalJson} would write them; written by hand since data is JSON already. */
    private static byte[] json(String log, long sequence, Pending what, byte[] previous) {
        var json = new ByteArrayOutputStream(512 + what.data().length);
        text(json, "{\"action\":", what.action());
        text(json, ",\"actor\":", what.actor());
        text(json, ",\"at\":", time(what.at()));
        json.writeBytes(",\"data\":".getBytes(UTF_8));
        json.writeBytes(what.data());
        text(json, ",\"log\":", log);
        text(json, ",\"previous\":", HexFormat.of().formatHex(previous));
        text(json, ",\"role\":", what.role());
        json.writeBytes((",\"sequence\":" + sequence).getBytes(UTF_8));
        text(json, ",\"subject\":", what.subject());
        json.write('}');
        return json.toByteArray();
    }

    static String time(Instant at) {
        return MICROS.format(at);
    }

    private static void text(ByteArrayOutputStream json, String key, String value) {
        json.writeBytes(key.getBytes(UTF_8));
        json.writeBytes(CanonicalJson.of(value));
    }
}
