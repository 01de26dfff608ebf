package coop.encommun.supplier.award;

import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a negotiation brings to its award: the frozen lines, and the bids of its last closed round that still stand.
 *
 * @param expired bids of the round whose validity has ended: they cannot be awarded
 */
record AwardCase(
        UUID negotiationId,
        int round,
        String currency,
        List<FrozenLine> lines,
        List<OpenedBid> bids,
        List<OpenedBid> expired) {

    static AwardCase of(
            UUID negotiationId, int round, String currency, List<FrozenLine> lines, List<OpenedBid> bids, Instant now) {
        Map<Boolean, List<OpenedBid>> byExpiry = bids.stream()
                .collect(Collectors.partitioningBy(
                        bid -> bid.terms().validUntil().isBefore(now)));
        return new AwardCase(negotiationId, round, currency, lines, byExpiry.get(false), byExpiry.get(true));
    }

    /** The firm demand and the standing bids. */
    AwardProblem problem() {
        List<AwardProblem.Line> wanted =
                firmLines().stream().map(AwardCase::line).toList();
        return new AwardProblem(wanted, bids.stream().map(this::offer).toList());
    }

    /** Why there is nothing to award before any engine is asked; empty when there is. */
    List<Violation> reasonsAgainst() {
        List<Violation> reasons = new ArrayList<>();
        if (firmLines().isEmpty()) {
            reasons.add(new Violation("lines", "award-no-firm-demand"));
        }
        if (bids.isEmpty()) {
            reasons.add(new Violation("bids", "award-no-bids", round));
            reasons.addAll(expiredBids());
        }
        return reasons;
    }

    /** The obstacles in words, and the bids that might have helped had they not expired. */
    List<Violation> reasonsAgainst(AwardResult result) {
        Map<UUID, String> skus = lines.stream().collect(Collectors.toMap(FrozenLine::productId, FrozenLine::sku));
        List<Violation> reasons = new ArrayList<>(result.obstacles().stream()
                .map(obstacle -> words(obstacle, skus))
                .toList());
        reasons.addAll(expiredBids());
        return reasons;
    }

    /** The parts with the names and lead times that the engine does not know. */
    List<AwardedSupplier> suppliersOf(AwardResult result) {
        Map<UUID, OpenedBid> bySupplier = bids.stream().collect(Collectors.toMap(OpenedBid::supplierId, bid -> bid));
        return result.parts().stream()
                .map(part -> supplier(part, bySupplier.get(part.supplierId())))
                .toList();
    }

    private List<FrozenLine> firmLines() {
        return lines.stream().filter(line -> line.firmQuantity().signum() > 0).toList();
    }

    private static AwardProblem.Line line(FrozenLine line) {
        return new AwardProblem.Line(
                line.productId(),
                line.quantityDecimals(),
                line.orderMultiple(),
                line.regions().stream()
                        .filter(region -> region.firmQuantity().signum() > 0)
                        .collect(Collectors.toMap(FrozenRegion::region, FrozenRegion::firmQuantity, BigDecimal::add)));
    }

    private AwardProblem.Offer offer(OpenedBid bid) {
        Map<UUID, BigDecimal> orderMultiples =
                lines.stream().collect(Collectors.toMap(FrozenLine::productId, FrozenLine::orderMultiple));
        BidTerms terms = bid.terms();
        return new AwardProblem.Offer(
                bid.supplierId(),
                terms.lines().stream()
                        .filter(line -> orderMultiples.containsKey(line.productId()))
                        .map(line -> offerLine(line, orderMultiples.get(line.productId())))
                        .toList(),
                terms.deliveryCharges().stream()
                        .collect(Collectors.toMap(BidTerms.DeliveryCharge::region, BidTerms.DeliveryCharge::amount)),
                new HashSet<>(terms.excludedRegions()),
                terms.minimumOrder());
    }

    private static AwardProblem.OfferLine offerLine(BidTerms.Line line, BigDecimal orderMultiple) {
        return new AwardProblem.OfferLine(
                line.productId(),
                line.cap(),
                line.minimumQuantity(),
                line.pack() == null ? orderMultiple : line.pack(),
                line.tiers().stream()
                        .map(tier -> new AwardProblem.Tier(tier.from(), tier.unitPrice()))
                        .toList());
    }

    private AwardedSupplier supplier(AwardResult.Part part, OpenedBid bid) {
        return new AwardedSupplier(
                part.supplierId(),
                bid.supplierName(),
                "LINE_ALL_UNITS",
                List.of(),
                money(BigDecimal.ZERO, 2),
                part.deliveryCharges().entrySet().stream()
                        .map(charge -> new AwardedSupplier.Charge(charge.getKey(), money(charge.getValue(), 2)))
                        .toList(),
                part.lines().stream()
                        .map(line ->
                                line(line, bid.terms().line(line.productId()).orElseThrow()))
                        .toList());
    }

    private AwardedSupplier.Line line(AwardResult.Line line, BidTerms.Line bid) {
        return new AwardedSupplier.Line(
                line.productId(),
                money(line.unitPrice(), 4),
                plain(line.quantity()),
                money(line.amount(), 2),
                plain(line.pack()),
                bid.leadTimeDays(),
                bid.tiers().stream()
                        .map(tier -> new AwardedSupplier.Tier(tier.from(), money(tier.unitPrice(), 4)))
                        .toList(),
                false,
                line.regions().entrySet().stream()
                        .map(share -> new AwardedSupplier.Share(share.getKey(), plain(share.getValue())))
                        .toList());
    }

    private Money money(BigDecimal amount, int scale) {
        return new Money(amount.setScale(scale, RoundingMode.UNNECESSARY), currency);
    }

    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal shortest = quantity.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }

    private List<Violation> expiredBids() {
        return expired.stream()
                .map(bid -> new Violation(
                        "bids",
                        "award-bid-expired",
                        bid.supplierName(),
                        bid.terms().validUntil()))
                .toList();
    }

    private static Violation words(Obstacle obstacle, Map<UUID, String> skus) {
        return switch (obstacle) {
            case Obstacle.NoOffer(UUID product) ->
                new Violation(field(skus.get(product)), "award-no-offer", skus.get(product));
            case Obstacle.RegionNotServed(UUID product, String region) ->
                new Violation(
                        field(skus.get(product)) + ".regions[" + region + "]",
                        "award-region-not-served",
                        skus.get(product),
                        region);
            case Obstacle.CapsTooSmall(UUID product, BigDecimal demand, BigDecimal offered) ->
                new Violation(
                        field(skus.get(product)),
                        "award-caps-too-small",
                        skus.get(product),
                        plain(demand),
                        plain(offered));
            case Obstacle.NoSplit(UUID product) ->
                new Violation(field(skus.get(product)), "award-no-split", skus.get(product));
            case Obstacle.MinimumOrders() -> new Violation("bids", "award-minimum-orders");
            case Obstacle.NoneFound() -> new Violation("bids", "award-none-found");
        };
    }

    private static String field(String sku) {
        return "lines[" + sku + "]";
    }
}
