package coop.encommun.supplier.award;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One supplier's part of an award: as stored, as published, as shown. */
@Schema(description = "What one supplier was awarded.")
record AwardedSupplier(UUID supplierId, String name, List<Charge> deliveryCharges, List<Line> lines) {

    @Schema(name = "AwardedDeliveryCharge")
    record Charge(@Schema(examples = "QC-06") String region, Money amount) {}

    @Schema(name = "AwardedLine")
    record Line(
            UUID productId,

            @Schema(description = "Price of every unit, reached by the ordered quantity")
            Money unitPrice,

            @Schema(description = "Ordered: the regions’ sum, rounded up to the pack grid", examples = "450")
            BigDecimal quantity,

            @Schema(
                    description = "The pack grid: least common multiple of order multiple and bid’s pack",
                    examples = "10")
            BigDecimal pack,

            @Schema(description = "As the bid says; absent when it says nothing", examples = "7")
            Integer leadTimeDays,

            List<Share> regions) {

        /** As it will stand on the order. */
        Money amount() {
            return unitPrice.times(quantity).atScale(2);
        }
    }

    @Schema(name = "AwardedShare")
    record Share(
            @Schema(examples = "QC-06") String region,
            @Schema(examples = "240") BigDecimal quantity) {}

    /** Goods and delivery, every line rounded to cents. */
    Money amount(String currency) {
        Money goods = lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
        return deliveryCharges.stream()
                .map(Charge::amount)
                .reduce(goods, Money::plus)
                .atScale(2);
    }
}
