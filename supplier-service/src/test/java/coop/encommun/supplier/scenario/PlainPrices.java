package coop.encommun.supplier.scenario;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.supplier.SupplierFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The bid language computed unit by unit and slice by slice, as one would by hand; shares no code with the service. */
final class PlainPrices {
    private static final MathContext PRECISE = MathContext.DECIMAL128;

    private PlainPrices() {}

    static BigDecimal goods(BidTerms bid, Map<UUID, BigDecimal> ordered) {
        BigDecimal gross = gross(bid, ordered);
        return withoutNoise(bid.schedule().isOnSpend() ? gross.subtract(rebate(bid, gross)) : gross);
    }

    /** The line's part of it; rebates in proportion. */
    static BigDecimal line(BidTerms bid, UUID product, Map<UUID, BigDecimal> ordered) {
        BigDecimal own = gross(bid, product, ordered);
        BigDecimal gross = gross(bid, ordered);
        return withoutNoise(
                bid.schedule().isOnSpend()
                        ? own.subtract(rebate(bid, gross).multiply(own).divide(gross, PRECISE))
                        : own);
    }

    /** Dividing leaves some; no sum of money here has that many decimals. */
    private static BigDecimal withoutNoise(BigDecimal amount) {
        return amount.setScale(20, RoundingMode.HALF_UP);
    }

    static BigDecimal charges(BidTerms bid, AwardedSupplier supplier) {
        return supplier.lines().stream()
                .flatMap(line -> line.regions().stream())
                .map(AwardedSupplier.Share::region)
                .distinct()
                .map(bid::deliveryChargeTo)
                .reduce(bid.fixed(), BigDecimal::add);
    }

    static BigDecimal percent(
            ScenarioTerms terms,
            SupplierFacts facts,
            BidTerms.Line line,
            List<OpenedBid> bids,
            Map<UUID, SupplierFacts> all) {
        BigDecimal percent = BigDecimal.ZERO;
        for (ScenarioTerms.Preference preference : terms.preferences()) {
            if (facts.groups().toString().contains(preference.group().name())) {
                percent = percent.subtract(preference.percent());
            }
        }
        if (terms.leadTime() != null) {
            int longest = bids.stream()
                    .flatMap(bid -> bid.terms().line(line.productId()).stream())
                    .map(BidTerms.Line::leadTimeDays)
                    .filter(Objects::nonNull)
                    .mapToInt(days -> days)
                    .max()
                    .orElse(0);
            int days = line.leadTimeDays() == null ? longest : line.leadTimeDays();
            percent = percent.add(terms.leadTime().percentPerDay().multiply(BigDecimal.valueOf(days)));
        }
        if (terms.quality() != null) {
            int lowest = all.values().stream()
                    .map(SupplierFacts::qualityScore)
                    .filter(Objects::nonNull)
                    .mapToInt(score -> score)
                    .min()
                    .orElse(100);
            int score = facts.qualityScore() == null ? lowest : facts.qualityScore();
            percent = percent.add(terms.quality().percentPerPoint().multiply(BigDecimal.valueOf(100L - score)));
        }
        return percent;
    }

    private static BigDecimal gross(BidTerms bid, Map<UUID, BigDecimal> ordered) {
        return ordered.keySet().stream()
                .map(product -> gross(bid, product, ordered))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal gross(BidTerms bid, UUID product, Map<UUID, BigDecimal> ordered) {
        List<BidTerms.Tier> tiers = bid.line(product).orElseThrow().tiers();
        BigDecimal quantity = ordered.get(product);
        BigDecimal volume = ordered.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (bid.schedule()) {
            case LINE_ALL_UNITS -> quantity.multiply(reached(tiers, quantity));
            case TOTAL_VOLUME_ALL_UNITS -> quantity.multiply(reached(tiers, volume));
            case LINE_INCREMENTAL -> slices(tiers, quantity);
            case TOTAL_VOLUME_INCREMENTAL ->
                slices(tiers, volume).multiply(quantity).divide(volume, PRECISE);
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL ->
                quantity.multiply(tiers.getFirst().unitPrice());
        };
    }

    private static BigDecimal reached(List<BidTerms.Tier> tiers, BigDecimal volume) {
        BigDecimal price = null;
        for (BidTerms.Tier tier : tiers) {
            price = volume.compareTo(tier.from()) >= 0 ? tier.unitPrice() : price;
        }
        return price;
    }

    private static BigDecimal slices(List<BidTerms.Tier> tiers, BigDecimal volume) {
        BigDecimal cost = BigDecimal.ZERO;
        for (int k = 0; k < tiers.size(); k++) {
            BigDecimal end = k + 1 < tiers.size() ? tiers.get(k + 1).from().min(volume) : volume;
            BigDecimal slice = end.subtract(tiers.get(k).from()).max(BigDecimal.ZERO);
            cost = cost.add(slice.multiply(tiers.get(k).unitPrice()));
        }
        return cost;
    }

    private static BigDecimal rebate(BidTerms bid, BigDecimal spend) {
        BigDecimal back = BigDecimal.ZERO;
        for (int k = 0; k < bid.rebates().size(); k++) {
            BidTerms.Rebate tier = bid.rebates().get(k);
            if (!bid.schedule().isIncremental() && spend.compareTo(tier.from()) >= 0) {
                back = spend.multiply(tier.percent()).movePointLeft(2);
            } else if (bid.schedule().isIncremental()) {
                BigDecimal end = k + 1 < bid.rebates().size()
                        ? bid.rebates().get(k + 1).from().min(spend)
                        : spend;
                BigDecimal slice = end.subtract(tier.from()).max(BigDecimal.ZERO);
                back = back.add(slice.multiply(tier.percent()).movePointLeft(2));
            }
        }
        return back;
    }
}
