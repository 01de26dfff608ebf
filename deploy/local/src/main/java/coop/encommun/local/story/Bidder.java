package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A supplier with its way of bidding: a price level, how much of a line it can deliver, what it charges for delivery. Its bids
 * follow from the consolidated demand alone, so a story told twice has the same figures.
 *
 * @param level first tier's price in per cent of the reference price
 * @param share how much of each line it can deliver, in per cent
 * @param delivery charge for each region, dollars
 */
record Bidder(String code, String name, List<String> groups, int level, int share, String delivery) {

    static final List<Bidder> ALL = List.of(
            new Bidder("BOREAL", "Distribution Boréal inc.", List.of("LOCAL"), 97, 100, "18.00"),
            new Bidder("COOP-FOURN", "Coop de fournitures du Québec", List.of("LOCAL", "COOP"), 96, 70, "12.50"),
            new Bidder("GROSSISTE", "Grossiste Saint-Laurent ltée", List.of(), 93, 45, "35.00"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int[] TIER_STARTS = {0, 30, 60}; // per cent of the pooled quantity
    private static final int[] TIER_PRICES = {100, 94, 89}; // per cent of the first tier's price

    /** @param concession per cent off every price, from round to round */
    Map<String, Object> bid(JsonNode demand, Map<String, BigDecimal> reference, BigDecimal concession) {
        List<Map<String, Object>> lines = new ArrayList<>();
        var regions = new TreeSet<String>();
        for (JsonNode line : demand.path("lines")) {
            if (line.path("firmQuantity").decimalValue().signum() > 0) {
                lines.add(line(line, reference.get(line.path("sku").asText()), concession));
            }
            line.path("regions")
                    .forEach(region -> regions.add(region.path("region").asText()));
        }
        return Map.of(
                "validUntil",
                Instant.now()
                        .plus(Duration.ofDays(60))
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString(),
                "currency",
                demand.path("currency").asText(),
                "lines",
                lines,
                "deliveryCharges",
                regions.stream()
                        .map(region -> Map.of("region", region, "amount", delivery))
                        .toList(),
                "remarks",
                "Livraison sur rendez-vous.");
    }

    private Map<String, Object> line(JsonNode line, BigDecimal reference, BigDecimal concession) {
        BigDecimal pack = line.path("orderMultiple").decimalValue();
        BigDecimal pooled = line.path("firmQuantity").decimalValue();
        BigDecimal cap = onPacks(pooled.multiply(BigDecimal.valueOf(share)).divide(HUNDRED), pack);
        return Map.of(
                "productId",
                line.path("productId").asText(),
                "cap",
                cap,
                "leadTimeDays",
                5 + Math.floorMod(code.hashCode(), 10),
                "tiers",
                tiers(
                        pooled,
                        pack,
                        first(line, reference)
                                .multiply(HUNDRED.subtract(concession))
                                .divide(HUNDRED)));
    }

    /** Each supplier is better at some products than at others: up to four per cent either way. */
    private BigDecimal first(JsonNode line, BigDecimal reference) {
        int talent = Math.floorMod((code + line.path("sku").asText()).hashCode(), 9) - 4;
        return reference.multiply(BigDecimal.valueOf(level + (long) talent)).divide(HUNDRED);
    }

    private static List<Map<String, Object>> tiers(BigDecimal pooled, BigDecimal pack, BigDecimal first) {
        List<Map<String, Object>> tiers = new ArrayList<>();
        BigDecimal last = BigDecimal.valueOf(-1);
        for (int i = 0; i < TIER_STARTS.length; i++) {
            BigDecimal from = i == 0
                    ? BigDecimal.ZERO
                    : onPacks(
                            pooled.multiply(BigDecimal.valueOf(TIER_STARTS[i])).divide(HUNDRED), pack);
            BigDecimal price = first.multiply(BigDecimal.valueOf(TIER_PRICES[i]))
                    .divide(HUNDRED)
                    .setScale(4, RoundingMode.HALF_UP)
                    .max(new BigDecimal("0.0001"));
            if (from.compareTo(last) > 0) {
                tiers.add(Map.of("from", from, "unitPrice", price.toPlainString()));
                last = from;
            }
        }
        return tiers;
    }

    private static BigDecimal onPacks(BigDecimal quantity, BigDecimal pack) {
        return quantity.divide(pack, 0, RoundingMode.CEILING).multiply(pack);
    }
}
