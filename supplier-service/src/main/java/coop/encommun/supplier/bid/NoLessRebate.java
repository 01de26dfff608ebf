package coop.encommun.supplier.bid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether goods of any old spend cost no more after rebates than they did. Lower prices make the same goods a smaller
 * spend, which may fall short of a rebate: the rebates must make up for that, or begin earlier.
 *
 * <p>Goods that cost G at the old prices cost some x at the new ones, between the least and the greatest ratio of new to
 * old price times G. After rebates, G and x cost straight lines within their tiers, so for each pair of tiers the worst
 * case lies at a corner.
 */
record NoLessRebate(BidTerms before, BidTerms terms) {
    private static final MathContext PRECISE = MathContext.DECIMAL128;
    /** Far below a cent, far above what is lost in dividing. */
    private static final BigDecimal NOTHING = new BigDecimal("0.000001");

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Spend from {@code from} up to {@code to} (null: without end) costs {@code factor} × spend + {@code constant}. */
    private record Tier(BigDecimal from, BigDecimal to, BigDecimal factor, BigDecimal constant) {
        BigDecimal cost(BigDecimal spend) {
            return spend.multiply(factor).add(constant);
        }
    }

    boolean isLess() {
        List<BigDecimal> ratios = before.lines().stream()
                .filter(old -> terms.line(old.productId()).isPresent())
                .map(old -> firstPrice(terms.line(old.productId()).orElseThrow())
                        .divide(firstPrice(old), PRECISE)
                        .min(BigDecimal.ONE)) // a price raised is a fault of its own
                .toList();
        if (ratios.isEmpty()) {
            return false;
        }
        BigDecimal least = ratios.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal greatest = ratios.stream().reduce(BigDecimal::max).orElseThrow();
        return tiers(before).stream()
                .anyMatch(old -> tiers(terms).stream().anyMatch(tier -> isDearer(old, tier, least, greatest)));
    }

    private boolean isDearer(Tier old, Tier tier, BigDecimal least, BigDecimal greatest) {
        BigDecimal low = old.from().max(tier.from().divide(greatest, PRECISE));
        BigDecimal high = mostSpend();
        high = old.to() == null ? high : high.min(old.to());
        high = tier.to() == null ? high : high.min(tier.to().divide(least, PRECISE));
        if (low.add(NOTHING).compareTo(high) >= 0) {
            return false; // no goods are in both tiers
        }
        List<BigDecimal> corners = new ArrayList<>(List.of(low, high));
        if (tier.to() != null) {
            corners.add(tier.to().divide(greatest, PRECISE).max(low).min(high));
        }
        return corners.stream().anyMatch(spend -> {
            BigDecimal most = spend.multiply(greatest);
            BigDecimal now = tier.cost(tier.to() == null ? most : most.min(tier.to()));
            return now.subtract(old.cost(spend)).compareTo(NOTHING) > 0;
        });
    }

    /** More was never on offer. A cent above, for the last tier to end behind it. */
    private BigDecimal mostSpend() {
        return before.lines().stream()
                .map(line -> line.cap().multiply(firstPrice(line)))
                .reduce(CENT, BigDecimal::add);
    }

    private static List<Tier> tiers(BidTerms bid) {
        List<Tier> tiers = new ArrayList<>();
        List<BidTerms.Rebate> rebates = bid.rebates();
        if (rebates.isEmpty() || rebates.getFirst().from().signum() > 0) {
            BigDecimal end = rebates.isEmpty() ? null : rebates.getFirst().from();
            tiers.add(new Tier(BigDecimal.ZERO, end, BigDecimal.ONE, BigDecimal.ZERO));
        }
        BigDecimal kept = BigDecimal.ZERO;
        BigDecimal percentBefore = BigDecimal.ZERO;
        for (int i = 0; i < rebates.size(); i++) {
            BidTerms.Rebate rebate = rebates.get(i);
            if (bid.schedule().isIncremental()) {
                kept = kept.add(rebate.from()
                        .multiply(rebate.percent().subtract(percentBefore).movePointLeft(2)));
            }
            percentBefore = rebate.percent();
            tiers.add(new Tier(
                    rebate.from(),
                    i + 1 == rebates.size() ? null : rebates.get(i + 1).from(),
                    BigDecimal.ONE.subtract(rebate.percent().movePointLeft(2)),
                    kept));
        }
        return tiers;
    }

    private static BigDecimal firstPrice(BidTerms.Line line) {
        return line.tiers().getFirst().unitPrice();
    }
}
