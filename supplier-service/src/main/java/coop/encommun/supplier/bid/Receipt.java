package coop.encommun.supplier.bid;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Receipt",
        description =
                "Proof that a bid was received. Keep all of it: with it, what is opened can be verified to be what "
                        + "was committed to, offline.")
record Receipt(
        UUID bidId,

        @Schema(description = "1 for the first bid, one more each time it is replaced", examples = "1")
        int revision,

        Instant receivedAt,

        @Schema(
                description = "SHA-256(nonce ‖ bid), lower-case hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String commitment,

        @Schema(description = "Place of the receipt in the audit log", examples = "17")
        long sequence,

        @Schema(
                description =
                        "32 random bytes, hexadecimal. Told in this answer and after the opening only; secret until then",
                examples = "6f1a0c5be0a94b1d8c9dc2c08e9ad7e5b5f5b9f1b4d0f3a2c1e0d9c8b7a69584")
        String nonce,

        @Schema(
                description =
                        "The receipt as a signed note: what may be shown to anybody and verified with `GET /audit/key`",
                examples = "encommun bid receipt v1\nnegotiation …")
        String receipt,

        @Schema(description = "The bid as it was committed to, base64 of " + CanonicalBid.RECIPE)
        String bid) {

    /** Says nothing: a bid is sealed. */
    @Override
    public String toString() {
        return "Receipt[sealed]";
    }
}
