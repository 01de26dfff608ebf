package coop.encommun.supplier.negotiation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The next round of a negotiation.")
record OpenRound(
        @Schema(description = "Who may bid") @NotNull @Size(max = 63)
        List<@NotNull UUID> suppliers,

        @Schema(description = "Bids count until just before then", examples = "2026-10-09T20:00:00Z") @NotNull
        Instant closesAt,

        @Schema(description = "Bids count from then on; at once when absent or past", examples = "2026-10-05T13:00:00Z")
        Instant opensAt,

        @Schema(
                description = "What suppliers learn after each round. Settled with the first round; `NOTHING` when "
                        + "absent there")
        Disclosure disclosure) {}
