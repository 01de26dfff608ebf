package coop.encommun.catalog.product;

import coop.encommun.kit.event.Event;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.UUID;

/** The state of a published product after a change, {@code catalog.product.changed.v1}: whoever has the latest needs no other. */
record ProductChanged(
        UUID productId,
        long version,
        String sku,
        String gtin,
        ProductKind kind,
        Bilingual name,
        String unit,
        int quantityDecimals,
        BigDecimal orderMultiple,
        TaxCategory taxCategory,
        Money referencePrice,
        ProductStatus status)
        implements Event {

    static final String TYPE = "catalog.product.changed.v1";
    static final String TOPIC = "encommun.catalog.products";

    /** Only of a stored product: its version is the one that the row has now. */
    static ProductChanged of(Product product) {
        ProductSheet sheet = product.sheet();
        return new ProductChanged(
                product.id(),
                product.version(),
                sheet.sku(),
                sheet.gtin(),
                sheet.kind(),
                sheet.name(),
                sheet.unit(),
                product.quantityDecimals(),
                sheet.orderMultiple(),
                sheet.taxCategory(),
                sheet.referencePrice(),
                product.status());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID subject() {
        return productId;
    }
}
