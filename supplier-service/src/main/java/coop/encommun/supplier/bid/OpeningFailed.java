package coop.encommun.supplier.bid;

import java.util.UUID;

/** What the audit log keeps of a bid that could not be opened; never a word of its content. */
record OpeningFailed(
        UUID negotiation, int round, UUID supplier, UUID bid, int revision, String commitment, String reason) {

    /** @param told null when the log tells of no bid of this supplier; its word goes before that of the row */
    static OpeningFailed of(Bid bid, LoggedReceipt told, Spoiling why) {
        return new OpeningFailed(
                bid.negotiationId(),
                bid.round(),
                bid.supplierId(),
                bid.id(),
                bid.revision(),
                told == null ? null : told.commitment(),
                why.code());
    }

    static OpeningFailed missing(UUID negotiationId, int round, LoggedReceipt told) {
        return new OpeningFailed(
                negotiationId,
                round,
                told.supplier(),
                told.bid(),
                told.revision(),
                told.commitment(),
                Spoiling.MISSING.code());
    }
}
