package coop.encommun.purchasing.product;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.UUID;

/** What of {@code catalog.product.changed.v1} is read here. */
record HeardProduct(
        UUID productId,
        long version,
        String sku,
        String gtin,
        String kind,
        Bilingual name,
        String unit,
        int quantityDecimals,
        BigDecimal orderMultiple,
        TaxCategory taxCategory,
        Money referencePrice,
        Product.Status status) {}
