package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A supplier with its way of bidding: how its prices fall, a price level, how much of a line it can deliver, what it charges
 * for delivery. Its bids follow from the consolidated demand alone, so a story told twice has the same figures.
 *
 * @param level first price in per cent of the reference price
 * @param share how much of each line it can deliver, in per cent
 * @param delivery charge for each region, dollars
 */
record Bidder(String code, String name, List<String> groups, Discount discount, int level, int share, String delivery) {

    static final List<Bidder> ALL = List.of(
            new Bidder("BOREAL", "Distribution Boréal inc.", List.of("LOCAL"), Discount.BY_LINE, 98, 160, "18.00"),
            new Bidder(
                    "COOP-FOURN",
                    "Coop de fournitures du Québec",
                    List.of("LOCAL", "COOP"),
                    Discount.BY_SPEND,
                    92,
                    125,
                    "12.50"),
            new Bidder("GROSSISTE", "Grossiste Saint-Laurent ltée", List.of(), Discount.WITHIN_LINE, 88, 60, "35.00"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What makes its prices fall. */
    enum Discount {
        /** The volume of a line, for all its units. */
        BY_LINE("LINE_ALL_UNITS"),
        /** The volume of a line, tier by tier. */
        WITHIN_LINE("LINE_INCREMENTAL"),
        /** All the money spent. */
        BY_SPEND("SPEND_ALL_UNITS");

        private final String schedule;

        Discount(String schedule) {
            this.schedule = schedule;
        }
    }

    /** @param concession per cent off every price, from round to round */
    Map<String, Object> bid(JsonNode demand, Map<String, BigDecimal> reference, BigDecimal concession) {
        List<Map<String, Object>> lines = new ArrayList<>();
        var regions = new TreeSet<String>();
        BigDecimal worth = BigDecimal.ZERO;
        for (JsonNode line : demand.path("lines")) {
            BigDecimal referencePrice = reference.get(line.path("sku").asText());
            if (line.path("firmQuantity").decimalValue().signum() > 0) {
                lines.add(line(line, referencePrice, concession));
                worth = worth.add(line.path("firmQuantity").decimalValue().multiply(referencePrice));
            }
            line.path("regions")
                    .forEach(region -> regions.add(region.path("region").asText()));
        }
        Map<String, Object> bid = new LinkedHashMap<>();
        bid.put("validUntil", inSixtyDays());
        bid.put("currency", demand.path("currency").asText());
        bid.put("priceSchedule", discount.schedule);
        bid.put("lines", lines);
        // Where prices fall the same basket spends less: its rebates must not come later than they did.
        bid.put("rebates", rebates(discounted(worth, concession.add(concession))));
        bid.put(
                "deliveryCharges",
                regions.stream()
                        .map(region -> Map.of("region", region, "amount", delivery))
                        .toList());
        bid.put("remarks", "Livraison sur rendez-vous.");
        return bid;
    }

    private Map<String, Object> line(JsonNode line, BigDecimal reference, BigDecimal concession) {
        BigDecimal pack = line.path("orderMultiple").decimalValue();
        BigDecimal pooled = line.path("firmQuantity").decimalValue();
        BigDecimal first = discounted(first(line, reference), concession);
        return Map.of(
                "productId",
                line.path("productId").asText(),
                "cap",
                onPacks(percent(pooled, share), pack),
                "leadTimeDays",
                5 + Math.floorMod(code.hashCode(), 10),
                "tiers",
                discount == Discount.BY_SPEND
                        ? List.of(tier(BigDecimal.ZERO, first))
                        : tiers(
                                List.of(
                                        BigDecimal.ZERO,
                                        onPacks(percent(pooled, 30), pack),
                                        onPacks(percent(pooled, 60), pack)),
                                first));
    }

    /** Each supplier is better at some products than at others: up to four per cent either way. */
    private BigDecimal first(JsonNode line, BigDecimal reference) {
        int talent = Math.floorMod((code + line.path("sku").asText()).hashCode(), 9) - 4;
        return percent(reference, level + talent);
    }

    private static List<Map<String, Object>> tiers(List<BigDecimal> starts, BigDecimal first) {
        int[] prices = {100, 94, 89}; // per cent of the first
        List<Map<String, Object>> tiers = new ArrayList<>();
        BigDecimal last = BigDecimal.valueOf(-1);
        for (int i = 0; i < prices.length; i++) {
            if (starts.get(i).compareTo(last) > 0) {
                tiers.add(tier(starts.get(i), percent(first, prices[i])));
                last = starts.get(i);
            }
        }
        return tiers;
    }

    private static Map<String, Object> tier(BigDecimal from, BigDecimal price) {
        BigDecimal rounded = price.setScale(4, RoundingMode.HALF_UP).max(new BigDecimal("0.0001"));
        return Map.of("from", from, "unitPrice", rounded.toPlainString());
    }

    /** 3 % from a tenth, 6 % from a third of what the whole demand is worth. */
    private List<Map<String, Object>> rebates(BigDecimal worth) {
        return discount != Discount.BY_SPEND
                ? List.of()
                : List.of(
                        Map.of("from", cents(percent(worth, 10)), "percent", "3.00"),
                        Map.of("from", cents(percent(worth, 33)), "percent", "6.00"));
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UP).toPlainString();
    }

    private static String inSixtyDays() {
        return Instant.now()
                .plus(Duration.ofDays(60))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static BigDecimal discounted(BigDecimal price, BigDecimal percent) {
        return price.multiply(HUNDRED.subtract(percent)).divide(HUNDRED);
    }

    private static BigDecimal percent(BigDecimal whole, int percent) {
        return whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED);
    }

    private static BigDecimal onPacks(BigDecimal quantity, BigDecimal pack) {
        return quantity.divide(pack, 0, RoundingMode.CEILING).multiply(pack);
    }
}
