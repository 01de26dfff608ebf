package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be bought and what is offered, all in one currency.
 *
 * @param lines one per product with firm demand, quantities in the product's unit
 * @param offers one per supplier that may be awarded
 */
record AwardProblem(List<Line> lines, List<Offer> offers) {

    AwardProblem {
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
    }

    /** Firm demand of a product per delivery region; every quantity has at most {@code quantityDecimals} decimals. */
    record Line(UUID productId, int quantityDecimals, BigDecimal orderMultiple, Map<String, BigDecimal> demand) {

        Line {
            require(orderMultiple.signum() > 0, "an order multiple is positive");
            require(demand.values().stream().allMatch(q -> q.signum() > 0), "a demand is positive");
            demand = Map.copyOf(demand);
        }

        BigDecimal total() {
            return demand.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A supplier's bid. A region without a delivery charge is served free of charge, unless it is excluded; the minimum
     * order is an amount of goods (0 = none).
     */
    record Offer(
            UUID supplierId,
            List<OfferLine> lines,
            Map<String, BigDecimal> deliveryCharges,
            Set<String> excludedRegions,
            BigDecimal minimumOrder) {

        Offer {
            require(minimumOrder.signum() >= 0, "a minimum order is not negative");
            lines = List.copyOf(lines);
            deliveryCharges = Map.copyOf(deliveryCharges);
            excludedRegions = Set.copyOf(excludedRegions);
        }

        boolean serves(String region) {
            return !excludedRegions.contains(region);
        }

        BigDecimal deliveryCharge(String region) {
            return deliveryCharges.getOrDefault(region, BigDecimal.ZERO);
        }
    }

    /** Cap and minimum hold for the ordered quantity, packs included (0 = no minimum). The price tiers are all-units. */
    record OfferLine(UUID productId, BigDecimal cap, BigDecimal minimumQuantity, BigDecimal pack, List<Tier> tiers) {

        OfferLine {
            require(cap.signum() >= 0 && minimumQuantity.signum() >= 0, "limits are not negative");
            require(pack.signum() > 0, "a pack is positive");
            require(!tiers.isEmpty() && tiers.getFirst().from().signum() == 0, "the first tier starts at 0");
            tiers = List.copyOf(tiers);
        }
    }

    record Tier(BigDecimal from, BigDecimal unitPrice) {}

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }
}
