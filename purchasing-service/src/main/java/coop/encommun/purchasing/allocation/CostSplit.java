package coop.encommun.purchasing.allocation;

import coop.encommun.kit.value.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What each co-op pays of one purchase order. Goods as allocated; a region's delivery charge in proportion to the goods
 * delivered there; a fixed charge in proportion to all goods; each tax in proportion to what it is charged on. Every split is
 * by largest remainder, so that the co-ops together pay exactly what the supplier invoices.
 */
public final class CostSplit {

    private static final int CENTS = 2;

    private final List<PricedLine> lines;
    private final SortedMap<UUID, BigDecimal> goods;
    private final Map<UUID, BigDecimal> fixed;
    private final SortedMap<UUID, BigDecimal> delivery;

    /**
     * @param charges delivery charge of each region, scale 2; only regions that receive something
     * @param fixed what is due once for the order, scale 2
     */
    public CostSplit(List<PricedLine> lines, Map<String, BigDecimal> charges, BigDecimal fixed) {
        this.lines = List.copyOf(lines);
        this.goods = sum((line, share) -> true);
        this.fixed = inProportion(fixed, goods);
        this.delivery = new TreeMap<>();
        charges.forEach((region, charge) -> inProportion(
                        charge, sum((line, share) -> share.site().region().equals(region)))
                .forEach((coop, part) -> delivery.merge(coop, part, BigDecimal::add)));
    }

    /** The shares of the co-ops that get something, in the order of their ids. */
    public List<CoopShare> shares(BigDecimal gst, BigDecimal qst) {
        SortedMap<UUID, BigDecimal> taxed = sum((line, share) -> line.taxable());
        delivery.forEach((coop, part) -> taxed.merge(coop, part, BigDecimal::add));
        fixed.forEach((coop, part) -> taxed.merge(coop, part, BigDecimal::add));
        Map<UUID, BigDecimal> gstOf = inProportion(gst, taxed);
        Map<UUID, BigDecimal> qstOf = inProportion(qst, taxed);
        return goods.keySet().stream()
                .map(coop -> new CoopShare(
                        coop,
                        goods.get(coop),
                        part(fixed, coop),
                        part(delivery, coop),
                        part(gstOf, coop),
                        part(qstOf, coop)))
                .toList();
    }

    private SortedMap<UUID, BigDecimal> sum(BiFunction<PricedLine, SiteShare, Boolean> counts) {
        SortedMap<UUID, BigDecimal> sums = new TreeMap<>();
        for (PricedLine line : lines) {
            for (int i = 0; i < line.amounts().size(); i++) {
                SiteShare share = line.line().shares().get(i);
                if (counts.apply(line, share)) {
                    sums.merge(share.site().coopId(), line.amounts().get(i), BigDecimal::add);
                }
            }
        }
        return sums;
    }

    private static Map<UUID, BigDecimal> inProportion(BigDecimal total, SortedMap<UUID, BigDecimal> weights) {
        if (total.signum() == 0) {
            return Map.of();
        }
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("nobody is there to pay " + total);
        }
        List<BigDecimal> shares = LargestRemainder.split(total, orEqual(weights), CENTS);
        Map<UUID, BigDecimal> parts = new TreeMap<>();
        int i = 0;
        for (UUID coop : weights.keySet()) {
            parts.put(coop, shares.get(i++));
        }
        return parts;
    }

    /** Goods that cost nothing give no proportion; then a charge is shared equally. */
    private static List<BigDecimal> orEqual(SortedMap<UUID, BigDecimal> weights) {
        boolean nothing = weights.values().stream().allMatch(w -> w.signum() == 0);
        return nothing ? Collections.nCopies(weights.size(), BigDecimal.ONE) : new ArrayList<>(weights.values());
    }

    private static BigDecimal part(Map<UUID, BigDecimal> parts, UUID coop) {
        return parts.getOrDefault(coop, BigDecimal.ZERO.setScale(CENTS));
    }
}
