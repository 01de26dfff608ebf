package coop.encommun.supplier.bid;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.negotiation.Disclosure;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

            @Schema(
                    description =
                            "The supplier's own unit price if it delivered the whole firm demand of all its products")
            Money ownUnitPrice,

            @Schema(description = "With `OWN_RANK`: 1 is the lowest price; equal prices share a rank")
            Integer rank,

            @Schema(description = "With `BEST_PRICE`: the lowest unit price of the round")
            Money bestUnitPrice) {}

    static Feedback of(Disclosure rule, List<FrozenLine> demand, int round, List<OpenedBid> bids, UUID supplierId) {
        OpenedBid own = bids.stream()
                .filter(bid -> bid.supplierId().equals(supplierId))
                .findFirst()
                .orElse(null);
        if (rule == Disclosure.NOTHING || own == null) {
            return new Feedback(round, rule, List.of());
        }
        Map<UUID, Money> ownPrices = prices(demand, own.terms());
        List<Map<UUID, Money>> allPrices =
                bids.stream().map(bid -> prices(demand, bid.terms())).toList();
        return new Feedback(
                round,
                rule,
                demand.stream()
                        .filter(line -> ownPrices.containsKey(line.productId()))
                        .map(line -> line(
                                rule,
                                line,
                                ownPrices.get(line.productId()),
                                allPrices.stream()
                                        .map(prices -> prices.get(line.productId()))
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .toList());
    }

    private static Line line(Disclosure rule, FrozenLine line, Money own, List<Money> prices) {
        long lower = prices.stream().filter(price -> price.compareTo(own) < 0).count();
        return new Line(
                line.productId(),
                line.firmQuantity(),
                own,
                rule == Disclosure.OWN_RANK ? Math.toIntExact(lower + 1) : null,
                rule == Disclosure.BEST_PRICE
                        ? prices.stream().min(Comparator.naturalOrder()).orElseThrow()
                        : null);
    }

    /** At the firm demand of all the lines it offers together: what some schedules' prices depend on. */
    private static Map<UUID, Money> prices(List<FrozenLine> demand, BidTerms bid) {
        Map<UUID, BigDecimal> firm = demand.stream()
                .filter(line -> line.firmQuantity().signum() > 0)
                .filter(line -> bid.line(line.productId()).isPresent())
                .collect(Collectors.toMap(FrozenLine::productId, FrozenLine::firmQuantity));
        Goods goods = Goods.of(bid, firm);
        Map<UUID, Money> prices = new HashMap<>();
        for (BidTerms.Line line : bid.lines()) {
            BigDecimal price = firm.containsKey(line.productId())
                    ? goods.unitPrice(line.productId())
                    : line.unitPriceAt(BigDecimal.ZERO);
            prices.put(line.productId(), new Money(price, bid.currency()));
        }
        return prices;
    }
}
