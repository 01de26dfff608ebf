package coop.encommun.supplier.bid;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.supplier.negotiation.LoggedEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What the audit log tells of one receipt.
 *
 * @param entry in the order in which receipts came
 * @param sequence its place; empty while it waits for one
 */
record LoggedReceipt(
        long entry, OptionalLong sequence, UUID bid, UUID supplier, int revision, String commitment, Instant received) {

    /** Empty of an entry that no receipt can have written, or of another round. */
    static Optional<LoggedReceipt> of(LoggedEntry entry, UUID negotiationId, int round) {
        JsonNode data = entry.data();
        if (!negotiationId.toString().equals(data.path("negotiation").asText()) || !entry.isOf(round)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LoggedReceipt(
                    entry.id(),
                    entry.sequence(),
                    UUID.fromString(data.path("bid").asText()),
                    UUID.fromString(data.path("supplier").asText()),
                    data.path("revision").asInt(),
                    data.path("commitment").asText(),
                    Instant.parse(data.path("received").asText())));
        } catch (IllegalArgumentException | DateTimeException forged) {
            return Optional.empty();
        }
    }
}
