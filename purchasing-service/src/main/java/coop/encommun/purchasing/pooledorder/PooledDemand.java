package coop.encommun.purchasing.pooledorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.product.Bilingual;
import coop.encommun.purchasing.product.TaxCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** All demands of a pooled order added up, with the terms of each product as they were at that moment. */
public record PooledDemand(long coops, List<Line> lines) {

    /** One product: its frozen terms and its demand curve per delivery region. */
    public record Line(
            UUID productId,
            String sku,
            String gtin,
            Bilingual name,
            String unit,
            int quantityDecimals,
            BigDecimal orderMultiple,
            TaxCategory taxCategory,
            Money referencePrice,
            List<Region> regions) {

        BigDecimal firmQuantity() {
            return regions.stream().map(Region::firmQuantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The demand curve of one region; {@code tolerance}: so many more are welcome, only to fill packs. */
    public record Region(String region, BigDecimal firmQuantity, BigDecimal tolerance, List<Step> steps) {}

    /** So many more at a unit price of at most {@code maxUnitPrice}; without a price: in any case. */
    public record Step(
            BigDecimal quantity,
            @JsonInclude(JsonInclude.Include.NON_NULL) Money maxUnitPrice) {}

    BigDecimal firmQuantityOf(UUID productId) {
        return lines.stream()
                .filter(line -> line.productId().equals(productId))
                .map(Line::firmQuantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
