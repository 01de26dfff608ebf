package coop.encommun.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.encommun.kit.audit.Checkpoint.Sealed;
import java.util.List;
import java.util.Map;

/** Sealed entries as the database has them. */
final class SealedJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SealedJson() {}

    static String of(List<Sealed> sealed) {
        return write(sealed);
    }

    /** What a list must contain to hold such an entry. */
    static String wanted(String action, String subject) {
        return write(List.of(Map.of("action", action, "subject", subject)));
    }

    static List<Sealed> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Checkpoint with unreadable entries", e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // texts and numbers only
        }
    }
}
