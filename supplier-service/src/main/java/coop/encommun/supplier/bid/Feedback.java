package coop.encommun.supplier.bid;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.negotiation.Disclosure;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one supplier learns of a closed round, by the negotiation's rule of disclosure. */
@Schema(description = "What a supplier learns of a closed round about the products it bid on.")
record Feedback(int round, Disclosure disclosure, List<Line> lines) {

    @Schema(name = "FeedbackLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID productId,

            @Schema(description = "The volume compared at: the whole firm demand", examples = "445")
            BigDecimal firmQuantity,

            @Schema(description = "The supplier's own unit price at that volume")
            Money ownUnitPrice,

            @Schema(description = "With `OWN_RANK`: 1 is the lowest price; equal prices share a rank")
            Integer rank,

            @Schema(description = "With `BEST_PRICE`: the lowest unit price of the round")
            Money bestUnitPrice) {}

    static Feedback of(Disclosure rule, List<FrozenLine> demand, int round, List<OpenedBid> bids, UUID supplierId) {
        List<Line> lines = rule == Disclosure.NOTHING
                ? List.of()
                : bids.stream()
                        .filter(bid -> bid.supplierId().equals(supplierId))
                        .flatMap(own -> demand.stream()
                                .filter(line ->
                                        own.terms().line(line.productId()).isPresent())
                                .map(line -> line(rule, line, own, bids)))
                        .toList();
        return new Feedback(round, rule, lines);
    }

    private static Line line(Disclosure rule, FrozenLine line, OpenedBid own, List<OpenedBid> bids) {
        List<Money> prices = bids.stream()
                .filter(bid -> bid.terms().line(line.productId()).isPresent())
                .map(bid -> priceOf(line, bid))
                .toList();
        Money ownPrice = priceOf(line, own);
        long lower =
                prices.stream().filter(price -> price.compareTo(ownPrice) < 0).count();
        return new Line(
                line.productId(),
                line.firmQuantity(),
                ownPrice,
                rule == Disclosure.OWN_RANK ? Math.toIntExact(lower + 1) : null,
                rule == Disclosure.BEST_PRICE
                        ? prices.stream().min(Comparator.naturalOrder()).orElseThrow()
                        : null);
    }

    private static Money priceOf(FrozenLine line, OpenedBid bid) {
        BidTerms.Line offered = bid.terms().line(line.productId()).orElseThrow();
        return new Money(offered.unitPriceAt(line.firmQuantity()), bid.terms().currency());
    }
}
