package coop.encommun.supplier.negotiation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A negotiation in a list.")
record NegotiationSummary(
        UUID id, Title title, @Schema(examples = "CAD") String currency, NegotiationStatus status) {}
