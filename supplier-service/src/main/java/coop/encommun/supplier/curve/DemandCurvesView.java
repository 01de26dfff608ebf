package coop.encommun.supplier.curve;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.bid.PriceSchedule;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the co-ops want at which price, beside what each opened bid asks for which volume. */
@Schema(
        name = "DemandCurves",
        description =
                "Demand curves against the price tiers of the opened bids. Each bidder is shown as if it alone got "
                        + "every line it bid on.")
record DemandCurvesView(
        UUID negotiationId,

        @Schema(description = "The last closed round: its bids are shown")
        int round,

        @Schema(examples = "CAD") String currency,
        List<Line> lines) {

    @Schema(name = "DemandCurveLine")
    record Line(
            UUID productId,
            @Schema(examples = "PAP-A4-500") String sku,
            Title name,

            @Schema(description = "UN/ECE Rec 20/21 code", examples = "EA")
            String unit,

            @Schema(description = "By falling price; the first point is the firm demand")
            List<Point> curve,

            List<Bidder> bidders) {}

    @Schema(name = "DemandCurvePoint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            @Schema(description = "Absent: at any price") Money unitPrice,

            @Schema(
                    description = "Wanted in all, over all regions, at this unit price or a lower one",
                    examples = "505")
            BigDecimal quantity) {}

    @Schema(name = "DemandCurveBidder")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bidder(
            UUID supplierId,
            String supplierName,
            PriceSchedule priceSchedule,

            @Schema(
                    description = "Whether it delivers to every region with firm demand and its cap covers that: else "
                            + "it cannot get the whole line, and no tier counts as reached")
            boolean coversFirmDemand,

            @Schema(description = "Number of the deepest consistent tier; absent when there is none", examples = "2")
            Integer reachedTier,

            List<Tier> tiers) {}

    @Schema(name = "DemandCurveTier")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tier(
            @Schema(description = "From 1", examples = "2") int number,

            @Schema(description = "Where the tier begins: quantity of the line, or of all lines under `TOTAL_VOLUME`")
            BigDecimal from,

            @Schema(description = "Under `SPEND`: where the tier begins, in goods before the rebate")
            Money fromSpend,

            @Schema(
                    description =
                            "What a unit costs on average when the tier is just reached, rounded up: price limits are "
                                    + "compared with it. Where nothing can be known of the other lines, the price before deeper "
                                    + "tiers count")
            Money unitPrice,

            @Schema(description = "Wanted at that price in the regions it delivers to", examples = "505")
            BigDecimal demand,

            @Schema(description = "Of it conditional", examples = "60")
            BigDecimal conditional,

            @Schema(description = "Conditional units there whose limit is lower than this price", examples = "20")
            BigDecimal wantedAtLowerPrice,

            @Schema(description = "Whether the demand at this price fills the tier, whole packs and caps considered")
            boolean consistent,

            @Schema(description = "How much more must be wanted at this price to fill the tier", examples = "45")
            BigDecimal missing,

            @Schema(description = "The same in money, under `SPEND`")
            Money missingSpend) {}

    static DemandCurvesView of(Negotiation negotiation, int round, List<OpenedBid> bids) {
        List<WholeLine> lines = negotiation.lines().stream().map(WholeLine::new).toList();
        List<BidReach> reaches =
                bids.stream().map(bid -> new BidReach(bid, lines)).toList();
        return new DemandCurvesView(
                negotiation.id(),
                round,
                negotiation.currency(),
                lines.stream()
                        .map(line -> line(line, reaches, negotiation.currency()))
                        .toList());
    }

    private static Line line(WholeLine whole, List<BidReach> bids, String currency) {
        var line = whole.line();
        return new Line(
                line.productId(),
                line.sku(),
                line.name(),
                line.unit(),
                curve(whole, currency),
                bids.stream()
                        .flatMap(bid -> bid.bidder(line.productId()).stream())
                        .toList());
    }

    private static List<Point> curve(WholeLine whole, String currency) {
        List<Long> limits = whole.limits();
        long[] demand = whole.curve()
                .demandAt(limits.stream().mapToLong(Long::longValue).toArray());
        List<Point> points = new ArrayList<>();
        points.add(new Point(null, whole.quantity(whole.curve().firm())));
        for (int i = 0; i < demand.length; i++) {
            points.add(new Point(WholeLine.money(limits.get(i), currency), whole.quantity(demand[i])));
        }
        return points;
    }
}
