package coop.encommun.supplier.bid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one bidder of the round committed to; whose it is only the bidder knows.")
record Commitment(
        @Schema(description = "Place of its receipt in the audit log", examples = "17")
        long sequence,

        @Schema(
                description = "As in the receipt",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String commitment,

        @Schema(description = "`SPOILED`: what was stored is not what was sealed; it takes no part in the award")
        State state) {

    /** @param receipt with its place in the log */
    static Commitment of(LoggedReceipt receipt, boolean opened) {
        return new Commitment(
                receipt.sequence().orElseThrow(), receipt.commitment(), opened ? State.OPENED : State.SPOILED);
    }

    @Schema(name = "CommitmentState")
    enum State {
        OPENED,
        SPOILED
    }
}
