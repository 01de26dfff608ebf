package coop.encommun.supplier.negotiation;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * One product of a negotiation with its terms as they were when the pooled order was frozen. Nothing here changes
 * afterwards.
 *
 * @param unit UN/ECE Rec 20/21 code
 * @param quantityDecimals decimals a quantity of this product may have
 * @param orderMultiple the product's own pack; a supplier's pack may come on top
 * @param referencePrice what one co-op pays alone, per unit, before tax
 */
public record FrozenLine(
        UUID productId,
        String sku,
        String gtin,
        Title name,
        String unit,
        int quantityDecimals,
        BigDecimal orderMultiple,
        String taxCategory,
        Money referencePrice,
        List<FrozenRegion> regions) {

    public FrozenLine {
        regions = List.copyOf(regions);
    }

    /** Quantity wanted in any case, over all regions: what rounds are compared and awarded at. */
    public BigDecimal firmQuantity() {
        return regions.stream().map(FrozenRegion::firmQuantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
