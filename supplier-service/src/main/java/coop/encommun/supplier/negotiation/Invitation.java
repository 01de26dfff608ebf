package coop.encommun.supplier.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An invitation to bid in one round. It does not tell who else is invited.")
record Invitation(
        @Schema(description = "What to continue a list behind")
        UUID roundId,

        UUID negotiationId,
        Title title,
        @Schema(examples = "CAD") String currency,
        NegotiationStatus status,
        Disclosure disclosure,
        int round,
        Instant opensAt,
        Instant closesAt,

        @Schema(description = "Absent while the round is open")
        Instant closedAt) {}
