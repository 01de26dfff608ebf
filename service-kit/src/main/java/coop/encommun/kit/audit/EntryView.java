package coop.encommun.kit.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditEntry")
record EntryView(
        @Schema(description = "Place in the log, from 0", examples = "17")
        long sequence,

        @Schema(description = "When it was done, as the service’s clock says")
        Instant at,

        @Schema(description = "Subject of the token; `system:` and the service for what events and timers do")
        String actor,

        @Schema(description = "Roles of the token, by comma", examples = "coordinator")
        String role,

        @Schema(examples = "demand.submitted") String action,

        @Schema(description = "Id of what it was done to") String subject,

        @Schema(description = "Ids and hashes that belong to it")
        Map<String, Object> data,

        @Schema(description = "Leaf of the entry before, in hex")
        String previous,

        @Schema(description = "SHA-256 of a zero byte and the entry’s canonical JSON, in hex")
        String leaf) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static EntryView of(LoggedEntry row) {
        Map<String, Object> entry = fields(row.entry());
        return new EntryView(
                row.sequence(),
                Instant.parse(text(entry, "at")),
                text(entry, "actor"),
                text(entry, "role"),
                text(entry, "action"),
                text(entry, "subject"),
                data(entry),
                HexFormat.of().formatHex(row.previous()),
                HexFormat.of().formatHex(row.leaf()));
    }

    private static String text(Map<String, Object> entry, String field) {
        return (String) entry.get(field);
    }

    @SuppressWarnings("unchecked") // the data of an entry is an object
    private static Map<String, Object> data(Map<String, Object> entry) {
        return (Map<String, Object>) entry.get("data");
    }

    private static Map<String, Object> fields(byte[] json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Entry of the audit log that is not what was written", e);
        }
    }
}
