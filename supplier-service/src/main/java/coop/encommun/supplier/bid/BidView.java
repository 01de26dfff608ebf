package coop.encommun.supplier.bid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReceivedBid", description = "A received bid: its receipt and, once the round is closed, its content.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BidView(
        UUID bidId,
        UUID negotiationId,
        int round,
        UUID supplierId,

        @Schema(description = "1 for the first bid, one more each time it was replaced", examples = "1")
        int revision,

        Instant receivedAt,

        @Schema(description = "As in the receipt; absent of bids made before there were receipts")
        String commitment,

        @Schema(description = "When the bids of the round were opened; absent while sealed")
        Instant openedAt,

        @Schema(
                description =
                        "When opening it failed, because what is stored is not what was received; such a bid takes "
                                + "no part in the award")
        Instant spoiledAt,

        @Schema(description = "The content; absent while sealed")
        BidTerms bid) {

    static BidView of(Bid bid) {
        return new BidView(
                bid.id(),
                bid.negotiationId(),
                bid.round(),
                bid.supplierId(),
                bid.revision(),
                bid.receivedAt(),
                bid.commitment(),
                bid.openedAt(),
                bid.spoiledAt(),
                bid.isOpened() ? bid.terms() : null);
    }
}
