package coop.encommun.purchasing.award;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.award.Awarded.RegionQuantity;
import coop.encommun.purchasing.award.Awarded.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One product of a supplier's part.
 *
 * @param unitPrice scale 4; the average where tiers or rebates give units different prices
 * @param quantity the regions' sum, rounded up to the pack grid
 * @param amount of the line, scale 2; null: unit price × quantity
 * @param pack the grid; null: the product's own order multiple
 * @param leadTimeDays nullable
 * @param conditional whether it serves conditional demand too
 * @param tiers as bid, by rising quantity; empty in older awards
 */
public record AwardedProduct(
        UUID productId,

        @Schema(description = "An average where tiers or rebates give units different prices; the amount is the truth")
        Money unitPrice,

        BigDecimal quantity,

        @Schema(description = "What the line costs, to the cent; when missing: unit price × quantity", nullable = true)
        Money amount,

        BigDecimal pack,
        Integer leadTimeDays,

        @Schema(description = "Whether it serves conditional steps too; then it has one supplier")
        boolean conditional,

        List<Tier> tiers,
        List<RegionQuantity> regions) {

    public AwardedProduct {
        Objects.requireNonNull(productId, "productId");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(quantity, "quantity");
        tiers = Awarded.orNone(tiers);
        regions = List.copyOf(regions);
    }

    /** What the line costs, scale 2. */
    Money cost() {
        return amount == null ? unitPrice.times(quantity).atScale(2) : amount.atScale(2);
    }

    /**
     * The least price limit of the steps it may serve: the unit price. Null when it serves firm demand alone. An average
     * price is rounded from the exact cost, so it is no higher than a limit that the exact average keeps.
     */
    BigDecimal stepLimit() {
        return conditional ? unitPrice.amount() : null;
    }
}
