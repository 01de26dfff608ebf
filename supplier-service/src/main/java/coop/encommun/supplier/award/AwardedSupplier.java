package coop.encommun.supplier.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One supplier's part of an award: as stored, as published, as shown. */
@Schema(description = "What one supplier was awarded.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardedSupplier(
        UUID supplierId,
        String name,

        @Schema(description = "How its prices fall", examples = "SPEND_ALL_UNITS")
        String priceSchedule,

        @Schema(description = "Of the `SPEND` schedules; already in the lines’ amounts")
        List<Rebate> rebates,

        @Schema(description = "Due once for the whole order")
        Money fixedCharge,

        List<Charge> deliveryCharges,
        List<Line> lines) {

    @Schema(name = "AwardedRebate", description = "From so much money for goods on.")
    record Rebate(
            Money from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "2.50")
            BigDecimal percent) {}

    @Schema(name = "AwardedTier")
    record Tier(@Schema(examples = "200") BigDecimal from, Money unitPrice) {}

    @Schema(name = "AwardedDeliveryCharge")
    record Charge(@Schema(examples = "QC-06") String region, Money amount) {}

    @Schema(name = "AwardedLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID productId,

            @Schema(description = "Price of every unit, reached by the ordered quantity")
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

            List<Share> regions) {}

    @Schema(name = "AwardedShare")
    record Share(
            @Schema(examples = "QC-06") String region,
            @Schema(examples = "240") BigDecimal quantity) {}

    /** Goods and delivery, every line rounded to cents. */
    Money amount(String currency) {
        Money goods = lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
        return deliveryCharges.stream()
                .map(Charge::amount)
                .reduce(goods.plus(fixedCharge), Money::plus)
                .atScale(2);
    }
}
