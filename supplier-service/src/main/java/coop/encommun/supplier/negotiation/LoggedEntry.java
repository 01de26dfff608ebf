package coop.encommun.supplier.negotiation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * An entry of the audit log, or one that waits for its place there.
 *
 * @param data missing when it is no JSON: then somebody else than this service wrote it
 */
public record LoggedEntry(long id, OptionalLong sequence, String action, JsonNode data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of a chained entry only what its hash covers is believed. */
    static LoggedEntry of(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        boolean waits = row.wasNull();
        JsonNode told = read(row.getBytes("told"));
        return waits
                ? new LoggedEntry(row.getLong("id"), OptionalLong.empty(), row.getString("action"), told)
                : new LoggedEntry(
                        row.getLong("id"),
                        OptionalLong.of(sequence),
                        told.path("action").asText(),
                        told.path("data"));
    }

    public boolean is(String action) {
        return this.action.equals(action);
    }

    public boolean isOf(int round) {
        return data.path("round").isInt() && data.path("round").asInt() == round;
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException forged) {
            return MissingNode.getInstance();
        }
    }
}
