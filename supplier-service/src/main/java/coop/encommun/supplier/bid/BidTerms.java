package coop.encommun.supplier.bid;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The content of a valid bid, in one normal form: lines by product, charges by region, unit prices with 4 decimals,
 * amounts with 2, quantities without trailing zeros. Two bids that say the same are equal and hash the same.
 *
 * @param validUntil the supplier stands by its prices until then
 * @param currency ISO 4217, of every price and amount here
 * @param minimumOrder least amount of goods, before delivery and tax, for which it delivers; 0 when it asks for none
 * @param deliveryCharges at most one per region, due once when anything is delivered there; a region not listed is free
 * @param excludedRegions regions it does not deliver to
 * @param remarks free text or null
 */
@Schema(name = "OpenedBid", description = "A bid's content in its normal form.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BidTerms(
        Instant validUntil,
        String currency,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "500.00")
        BigDecimal minimumOrder,

        List<Line> lines,
        List<DeliveryCharge> deliveryCharges,
        List<String> excludedRegions,
        String remarks) {

    public BidTerms {
        minimumOrder = cents(minimumOrder);
        lines = lines.stream().sorted(Comparator.comparing(Line::productId)).toList();
        deliveryCharges = orEmpty(deliveryCharges).stream()
                .sorted(Comparator.comparing(DeliveryCharge::region))
                .toList();
        excludedRegions = List.copyOf(new TreeSet<>(orEmpty(excludedRegions)));
    }

    public Optional<Line> line(UUID productId) {
        return lines.stream().filter(line -> line.productId().equals(productId)).findFirst();
    }

    /** Charge for delivering anything to the region; zero when none is asked. */
    public BigDecimal deliveryChargeTo(String region) {
        return deliveryCharges.stream()
                .filter(charge -> charge.region().equals(region))
                .map(DeliveryCharge::amount)
                .findFirst()
                .orElse(cents(BigDecimal.ZERO));
    }

    public boolean serves(String region) {
        return !excludedRegions.contains(region);
    }

    /**
     * @param cap the most it can deliver, over all regions
     * @param minimumQuantity least quantity it delivers when it delivers any; 0 when it asks for none
     * @param pack it delivers whole packs of so many; null: the product's own order multiple
     * @param leadTimeDays days from order to delivery; null when not said
     * @param tiers all-units prices by the quantity awarded over all regions; the first from 0
     */
    @Schema(name = "OpenedBidLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID productId,
            BigDecimal cap,
            BigDecimal minimumQuantity,
            BigDecimal pack,
            Integer leadTimeDays,
            List<Tier> tiers) {

        public Line {
            cap = quantity(cap);
            minimumQuantity = quantity(minimumQuantity == null ? BigDecimal.ZERO : minimumQuantity);
            pack = quantity(pack);
            tiers = List.copyOf(tiers);
        }

        /** Price of every unit when {@code quantity} is awarded over all regions; 4 decimals. */
        public BigDecimal unitPriceAt(BigDecimal quantity) {
            BigDecimal price = tiers.getFirst().unitPrice();
            for (Tier tier : tiers) {
                if (tier.from().compareTo(quantity) <= 0) {
                    price = tier.unitPrice();
                }
            }
            return price;
        }
    }

    /** From {@code from} units on, every unit costs {@code unitPrice}. */
    public record Tier(
            BigDecimal from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice) {
        public Tier {
            from = quantity(from);
            unitPrice = unitPrice.setScale(4, RoundingMode.UNNECESSARY);
        }
    }

    public record DeliveryCharge(
            String region,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {
        public DeliveryCharge {
            amount = cents(amount);
        }
    }

    /** Says nothing: what is sealed must not reach a log by accident. */
    @Override
    public String toString() {
        return "BidTerms[sealed]";
    }

    private static BigDecimal cents(BigDecimal amount) {
        return (amount == null ? BigDecimal.ZERO : amount).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal quantity(BigDecimal quantity) {
        if (quantity == null) {
            return null;
        }
        BigDecimal shortest = quantity.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
