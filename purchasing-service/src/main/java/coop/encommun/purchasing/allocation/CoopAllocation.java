package coop.encommun.purchasing.allocation;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.product.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one co-op gets of a pooled order, what it pays for it, and what it saves against buying alone. */
@Schema(name = "CoopAllocation")
record CoopAllocation(
        UUID pooledOrderId,
        UUID coopId,
        List<Line> lines,
        @Schema(description = "Σ amounts of the lines") Money goodsTotal,

        @Schema(description = "Its part of the suppliers' fixed charges, in proportion to its goods")
        Money fixedShare,

        @Schema(description = "Its part of the regional delivery charges")
        Money deliveryShare,

        Money gst,
        Money qst,

        @Schema(description = "Goods, fixed charges, delivery and taxes")
        Money total,

        @Schema(description = "What the allocated quantities cost at the reference prices, before taxes")
        Money referenceTotal,

        @Schema(
                description =
                        "Reference total − (goods + fixed charges + delivery), before taxes; negative when pooling"
                                + " cost more")
        Money saving,

        @Schema(description = "Saving in percent of the reference total, one decimal", examples = "12.4")
        BigDecimal savingPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static CoopAllocation of(UUID pooledOrderId, UUID coopId, String currency, List<Line> lines, CoopShare share) {
        Money reference = lines.stream()
                .map(line -> line.referencePrice().times(line.allocated()))
                .reduce(Money.zero(currency), Money::plus)
                .atScale(2);
        Money saving = reference.minus(new Money(share.beforeTaxes(), currency));
        return new CoopAllocation(
                pooledOrderId,
                coopId,
                lines,
                new Money(share.goods(), currency),
                new Money(share.fixed(), currency),
                new Money(share.delivery(), currency),
                new Money(share.gst(), currency),
                new Money(share.qst(), currency),
                new Money(share.total(), currency),
                reference,
                saving,
                percent(saving, reference));
    }

    private static BigDecimal percent(Money saving, Money reference) {
        return reference.isZero()
                ? new BigDecimal("0.0")
                : saving.amount().multiply(HUNDRED).divide(reference.amount(), 1, RoundingMode.HALF_UP);
    }

    /** What one site gets of one product from one supplier. */
    @Schema(name = "CoopAllocationLine")
    record Line(
            UUID productId,
            String sku,
            Bilingual name,
            String unit,
            UUID siteId,
            String siteName,
            UUID purchaseOrderId,
            UUID supplierId,
            String supplierName,

            @Schema(description = "The site's firm demand, whoever supplies it")
            BigDecimal requested,

            @Schema(description = "What it gets: firm demand, steps and tolerance")
            BigDecimal allocated,

            @Schema(description = "Of what it gets, what serves conditional steps")
            BigDecimal conditional,

            @Schema(description = "The site's conditional steps by falling limit; none is served above its limit")
            List<ServedStepView> steps,

            @Schema(
                    description =
                            "An average where tiers or rebates give units different prices; the amount is the truth")
            Money unitPrice,

            @Schema(description = "Its part of the order line, pack surplus included")
            Money amount,

            Money referencePrice) {}
}
