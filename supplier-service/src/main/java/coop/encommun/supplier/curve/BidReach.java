package coop.encommun.supplier.curve;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.clearing.DemandCurve;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How far demand carries one bid through its tiers, if it alone got every line it bid on. */
final class BidReach {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OpenedBid bid;
    private final BidTerms terms;
    private final List<Offered> offered;
    private final List<BidTerms.Rebate> rebates;

    BidReach(OpenedBid bid, List<WholeLine> lines) {
        this.bid = bid;
        this.terms = bid.terms();
        this.offered =
                lines.stream().flatMap(line -> Offered.of(line, terms).stream()).toList();
        this.rebates = new ArrayList<>(terms.rebates());
        if (rebates.isEmpty() || rebates.getFirst().from().signum() > 0) {
            rebates.addFirst(new BidTerms.Rebate(BigDecimal.ZERO, BigDecimal.ZERO));
        }
    }

    /** Empty when the bid does not offer the product. */
    Optional<DemandCurvesView.Bidder> bidder(UUID productId) {
        return offered.stream()
                .filter(it -> it.terms().productId().equals(productId))
                .findFirst()
                .map(this::bidder);
    }

    private DemandCurvesView.Bidder bidder(Offered line) {
        int count = terms.schedule().isOnSpend()
                ? rebates.size()
                : line.terms().tiers().size();
        List<DemandCurvesView.Tier> tiers =
                IntStream.range(0, count).mapToObj(r -> tier(line, r)).toList();
        return new DemandCurvesView.Bidder(
                bid.supplierId(),
                bid.supplierName(),
                terms.schedule(),
                line.coversFirm(),
                tiers.stream()
                        .filter(DemandCurvesView.Tier::consistent)
                        .map(DemandCurvesView.Tier::number)
                        .reduce((before, deeper) -> deeper)
                        .orElse(null),
                tiers);
    }

    private DemandCurvesView.Tier tier(Offered line, int r) {
        boolean spend = terms.schedule().isOnSpend();
        BigDecimal from =
                spend ? rebates.get(r).from() : line.terms().tiers().get(r).from();
        BigDecimal counted = counted(line, r);
        boolean consistent = counted.signum() > 0 && counted.compareTo(from) >= 0;
        BigDecimal missing = consistent ? BigDecimal.ZERO : missing(line, r, from, counted);
        long price = price(line, r);
        WholeLine whole = line.whole();
        DemandCurve served = line.served();
        long demand = served.demandAt(price);
        return new DemandCurvesView.Tier(
                r + 1,
                spend ? null : from,
                spend ? money(from) : null,
                WholeLine.money(price, terms.currency()),
                whole.quantity(demand),
                whole.quantity(demand - served.firm()),
                whole.quantity(served.demandAt(0) - demand),
                consistent,
                spend ? null : missing,
                spend ? money(missing) : null);
    }

    /** The unit price that limits are compared with. */
    private long price(Offered line, int r) {
        List<BidTerms.Tier> tiers = line.terms().tiers();
        return switch (terms.schedule()) {
            case LINE_ALL_UNITS, TOTAL_VOLUME_ALL_UNITS ->
                WholeLine.price(tiers.get(r).unitPrice());
            case LINE_INCREMENTAL -> line.averagePrice(tiers.get(r).from());
            case TOTAL_VOLUME_INCREMENTAL -> WholeLine.price(line.firstPrice());
            case SPEND_ALL_UNITS -> afterRebate(line, r);
            case SPEND_INCREMENTAL -> afterRebate(line, 0);
        };
    }

    private long afterRebate(Offered line, int r) {
        return WholeLine.price(line.firstPrice()
                .multiply(HUNDRED.subtract(rebates.get(r).percent()))
                .movePointLeft(2));
    }

    /** What fills the tier: volume of the line, volume of all lines, or money. */
    private BigDecimal counted(Offered line, int r) {
        return switch (terms.schedule()) {
            case LINE_ALL_UNITS -> line.orderedAt(price(line, r));
            case LINE_INCREMENTAL -> line.orderedAtAverage();
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL ->
                withinCapacity(overLines(it -> it.orderedAt(price(it, r))));
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL ->
                overLines(it -> it.orderedAt(price(it, r)).multiply(it.firstPrice()));
        };
    }

    private BigDecimal missing(Offered line, int r, BigDecimal from, BigDecimal counted) {
        return switch (terms.schedule()) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> line.missing(from, price(line, r));
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL, SPEND_ALL_UNITS, SPEND_INCREMENTAL ->
                from.subtract(counted).max(BigDecimal.ZERO);
        };
    }

    private BigDecimal overLines(Function<Offered, BigDecimal> counted) {
        return offered.stream().map(counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal withinCapacity(BigDecimal volume) {
        return terms.capacity() == null ? volume : volume.min(terms.capacity());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount.setScale(2, RoundingMode.CEILING), terms.currency());
    }
}
