package coop.encommun.supplier.negotiation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Negotiation", description = "A negotiation as the coordinator sees it: never the content of a bid.")
record NegotiationView(
        @Schema(description = "The id of the pooled order") UUID id,
        Title title,
        @Schema(examples = "CAD") String currency,
        NegotiationStatus status,
        Disclosure disclosure,
        Instant frozenAt,
        List<RoundView> rounds,
        List<Transition> transitions) {

    @Schema(name = "Round")
    record RoundView(
            int number,
            Instant opensAt,
            Instant closesAt,

            @Schema(description = "When it was closed: at the latest at its due time")
            Instant closedAt,

            @Schema(description = "Subject of the coordinator, or `due-time`")
            String closedBy,

            @Schema(description = "When the bids were opened; absent while they are sealed, also after the closing")
            Instant openedAt,

            @Schema(description = "Who may bid") List<UUID> suppliers,

            @Schema(description = "How many bids there are; from whom is not told while the round is open")
            int bids) {}

    static NegotiationView of(Negotiation negotiation, SealedBids bids) {
        return new NegotiationView(
                negotiation.id(),
                negotiation.title(),
                negotiation.currency(),
                negotiation.status(),
                negotiation.disclosure(),
                negotiation.frozenAt(),
                negotiation.rounds().stream()
                        .map(round -> view(round, bids.count(negotiation.id(), round.number())))
                        .toList(),
                negotiation.transitions());
    }

    private static RoundView view(Round round, int bids) {
        return new RoundView(
                round.number(),
                round.opensAt(),
                round.closesAt(),
                round.closedAt(),
                round.closedBy(),
                round.openedAt(),
                round.invited().stream().sorted().toList(),
                bids);
    }
}
