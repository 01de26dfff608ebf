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

        @Schema(description = "How often the content changed, from 1", examples = "1")
        int revision,

        Instant receivedAt,
        @Schema(description = "As in the receipt") String sha256,

        @Schema(description = "When the bids of the round were opened; absent while sealed")
        Instant openedAt,

        @Schema(description = "The content; absent while sealed")
        BidTerms bid) {

    static BidView of(Bid bid) {
        Receipt receipt = bid.receipt();
        return new BidView(
                receipt.bidId(),
                bid.negotiationId(),
                bid.round(),
                bid.supplierId(),
                receipt.revision(),
                receipt.receivedAt(),
                receipt.sha256(),
                bid.openedAt(),
                bid.isOpened() ? bid.terms() : null);
    }
}
