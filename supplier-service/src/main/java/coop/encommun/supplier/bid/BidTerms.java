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
 * amounts and per cents with 2, quantities without trailing zeros; what came later to the language is there only where
 * it differs from saying nothing. Two bids that say the same are equal and hash the same.
 *
 * @param validUntil the supplier stands by its prices until then
 * @param currency ISO 4217, of every price and amount here
 * @param minimumOrder least amount of goods, after rebates, before delivery and tax, for which it delivers; 0 for none
 * @param priceSchedule how the prices fall; null for LINE_ALL_UNITS, see {@link #schedule()}
 * @param rebates of SPEND schedules by rising spend; else empty
 * @param capacity the most it can deliver over all lines; null for no limit but the lines' caps
 * @param minimumVolume least quantity over all lines when it delivers any; null for none
 * @param fixedCharge due once when it delivers anything; null for none, see {@link #fixed()}
 * @param deliveryCharges at most one per region, due once when anything is delivered there; a region not listed is free
 * @param excludedRegions regions it does not deliver to
 * @param remarks free text or null
 */
@Schema(name = "OpenedBid", description = "A bid's content in its normal form; what is absent has its default.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BidTerms(
        Instant validUntil,
        String currency,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "500.00")
        BigDecimal minimumOrder,

        @Schema(description = "Absent: `LINE_ALL_UNITS`") PriceSchedule priceSchedule,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rebate> rebates,
        @Schema(examples = "2000") BigDecimal capacity,
        @Schema(examples = "300") BigDecimal minimumVolume,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "75.00")
        BigDecimal fixedCharge,

        List<Line> lines,
        List<DeliveryCharge> deliveryCharges,
        List<String> excludedRegions,
        String remarks) {

    public BidTerms {
        minimumOrder = Exact.cents(minimumOrder);
        priceSchedule = priceSchedule == PriceSchedule.LINE_ALL_UNITS ? null : priceSchedule;
        rebates = List.copyOf(orEmpty(rebates));
        capacity = Exact.quantity(capacity);
        minimumVolume = isNothing(minimumVolume) ? null : Exact.quantity(minimumVolume);
        fixedCharge = isNothing(fixedCharge) ? null : Exact.cents(fixedCharge);
        lines = lines.stream().sorted(Comparator.comparing(Line::productId)).toList();
        deliveryCharges = orEmpty(deliveryCharges).stream()
                .sorted(Comparator.comparing(DeliveryCharge::region))
                .toList();
        excludedRegions = List.copyOf(new TreeSet<>(orEmpty(excludedRegions)));
    }

    public PriceSchedule schedule() {
        return priceSchedule == null ? PriceSchedule.LINE_ALL_UNITS : priceSchedule;
    }

    /** Due once when anything is delivered; zero when nothing is asked. */
    public BigDecimal fixed() {
        return Exact.cents(fixedCharge);
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
                .orElse(Exact.cents(null));
    }

    public boolean serves(String region) {
        return !excludedRegions.contains(region);
    }

    /**
     * @param cap the most it can deliver, over all regions
     * @param minimumQuantity least quantity it delivers when it delivers any; 0 when it asks for none
     * @param pack it delivers whole packs of so many; null: the product's own order multiple
     * @param leadTimeDays days from order to delivery; null when not said
     * @param tiers prices by volume, the first from 0; what volume counts is the schedule's affair
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
            cap = Exact.quantity(cap);
            minimumQuantity = Exact.quantity(minimumQuantity == null ? BigDecimal.ZERO : minimumQuantity);
            pack = Exact.quantity(pack);
            tiers = List.copyOf(tiers);
        }

        /** Price of the tier that a volume reaches; 4 decimals. */
        public BigDecimal unitPriceAt(BigDecimal volume) {
            BigDecimal price = tiers.getFirst().unitPrice();
            for (Tier tier : tiers) {
                if (tier.from().compareTo(volume) <= 0) {
                    price = tier.unitPrice();
                }
            }
            return price;
        }

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "Line[sealed]";
        }
    }

    /** From a volume of {@code from} on, a unit costs {@code unitPrice}. */
    public record Tier(
            BigDecimal from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "5.4900")
            BigDecimal unitPrice) {
        public Tier {
            from = Exact.quantity(from);
            unitPrice = unitPrice.setScale(4, RoundingMode.UNNECESSARY);
        }

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "Tier[sealed]";
        }
    }

    /** From {@code from} of money spent on goods on, {@code percent} of it is given back. */
    @Schema(name = "OpenedBidRebate")
    public record Rebate(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "2500.00")
            BigDecimal from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "2.00")
            BigDecimal percent) {
        public Rebate {
            from = Exact.cents(from);
            percent = Exact.cents(percent);
        }

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "Rebate[sealed]";
        }
    }

    public record DeliveryCharge(
            String region,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "45.00")
            BigDecimal amount) {
        public DeliveryCharge {
            amount = Exact.cents(amount);
        }

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "DeliveryCharge[sealed]";
        }
    }

    /** Says nothing: what is sealed must not reach a log by accident. */
    @Override
    public String toString() {
        return "BidTerms[sealed]";
    }

    private static boolean isNothing(BigDecimal number) {
        return number == null || number.signum() == 0;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
