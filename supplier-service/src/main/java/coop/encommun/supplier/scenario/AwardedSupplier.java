package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.PriceSchedule;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One supplier's part of an award: as stored, as published, as shown. Reads what was stored before bids had schedules
 * and charges of their own.
 */
@Schema(description = "What one supplier was awarded.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardedSupplier(
        UUID supplierId,
        String name,

        @Schema(description = "How its prices fall", examples = "SPEND_ALL_UNITS")
        PriceSchedule priceSchedule,

        @Schema(description = "Of the `SPEND` schedules; already in the lines’ amounts")
        List<Rebate> rebates,

        @Schema(description = "Due once for the whole order")
        Money fixedCharge,

        List<Charge> deliveryCharges,
        List<Line> lines) {

    public AwardedSupplier {
        priceSchedule = priceSchedule == null ? PriceSchedule.LINE_ALL_UNITS : priceSchedule;
        rebates = rebates == null ? List.of() : List.copyOf(rebates);
        deliveryCharges = List.copyOf(deliveryCharges);
        lines = List.copyOf(lines);
    }

    @Schema(name = "AwardedRebate", description = "From so much money for goods on.")
    public record Rebate(
            Money from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "2.50")
            BigDecimal percent) {}

    @Schema(name = "AwardedTier")
    public record Tier(@Schema(examples = "200") BigDecimal from, Money unitPrice) {}

    @Schema(name = "AwardedDeliveryCharge")
    public record Charge(@Schema(examples = "QC-06") String region, Money amount) {}

    @Schema(name = "AwardedLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID productId,

            @Schema(
                    description = "What a unit costs on average; the price of every unit where all units of the line "
                            + "have one price")
            Money unitPrice,

            @Schema(description = "Ordered: the regions’ sum, rounded up to the pack grid", examples = "450")
            BigDecimal quantity,

            @Schema(description = "What the line costs, to the cent")
            Money amount,

            @Schema(
                    description = "The pack grid: least common multiple of order multiple and bid’s pack",
                    examples = "10")
            BigDecimal pack,

            @Schema(description = "As the bid says; absent when it says nothing", examples = "7")
            Integer leadTimeDays,

            @Schema(description = "The prices bid; what `from` counts is the price schedule’s affair")
            List<Tier> tiers,

            @Schema(description = "Whether conditional demand that the price satisfies is in the quantities")
            boolean conditional,

            List<Share> regions) {

        public Line {
            amount = amount == null ? unitPrice.times(quantity).atScale(2) : amount;
            tiers = tiers == null ? List.of() : List.copyOf(tiers);
            regions = List.copyOf(regions);
        }
    }

    @Schema(name = "AwardedShare")
    public record Share(
            @Schema(examples = "QC-06") String region,
            @Schema(examples = "240") BigDecimal quantity) {}

    /** What its orders will say: goods, fixed charge and delivery, in cents. */
    public Money amount(String currency) {
        Money charges = deliveryCharges.stream()
                .map(Charge::amount)
                .reduce(fixedCharge == null ? Money.zero(currency) : fixedCharge, Money::plus);
        return lines.stream().map(Line::amount).reduce(charges, Money::plus).atScale(2);
    }
}
