package coop.encommun.supplier.bid;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Proof that a bid was received. It says nothing of its content but a hash.")
record Receipt(
        UUID bidId,

        @Schema(description = "1 for the first content, one more for each different one", examples = "1")
        int revision,

        Instant receivedAt,

        @Schema(
                description = "SHA-256 in lower-case hexadecimal of the bid as canonical JSON (UTF-8): keys sorted, no "
                        + "spaces, absent members left out, lines sorted by productId, charges and excluded regions by "
                        + "region, prices as strings with 4 decimals, amounts with 2, quantities as numbers without "
                        + "trailing zeros")
        String sha256) {}
