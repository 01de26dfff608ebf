package coop.encommun.verifier;

import java.util.UUID;

/**
 * Which bid a receipt or an opening is of: the lines that both begin with.
 *
 * @param round from 1
 * @param revision from 1; each revision has its own receipt
 */
public record Bid(UUID negotiation, long round, UUID supplier, UUID bid, long revision) {
    static Bid read(Lines lines) {
        return new Bid(
                lines.uuid(lines.field("negotiation")),
                lines.number(lines.field("round")),
                lines.uuid(lines.field("supplier")),
                lines.uuid(lines.field("bid")),
                lines.number(lines.field("revision")));
    }

    /** Whether both are of the same supplier in the same round: only the last revision is opened. */
    boolean sameOffer(Bid other) {
        return negotiation.equals(other.negotiation) && round == other.round && supplier.equals(other.supplier);
    }
}
