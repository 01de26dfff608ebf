package coop.encommun.catalog.product;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as the API shows it. */
@Schema(
        name = "Product",
        requiredProperties = {
            "id",
            "sku",
            "kind",
            "name",
            "classifications",
            "unit",
            "quantityDecimals",
            "orderMultiple",
            "taxCategory",
            "referencePrice",
            "status",
            "version"
        })
record ProductView(
        @Schema(examples = "0198f1c0-6f7a-7c3e-8d52-1f0b8f6f2a11")
        UUID id,

        @Schema(examples = "FAR-BLE-20") String sku,

        @Schema(examples = "0627843000013", nullable = true) String gtin,

        ProductKind kind,
        Bilingual name,

        @Schema(nullable = true) Bilingual description,

        List<Classification> classifications,

        @Schema(examples = "KGM") String unit,

        @Schema(description = "Most decimals of a quantity in this unit", examples = "3")
        int quantityDecimals,

        @Schema(description = "Pack: quantities ordered are multiples of it", examples = "20")
        BigDecimal orderMultiple,

        TaxCategory taxCategory,

        @Schema(description = "What one co-op pays alone, per unit, before tax; null to suppliers", nullable = true)
        Money referencePrice,

        ProductStatus status,

        @Schema(description = "Rises with every change; the ETag", examples = "3")
        long version) {

    static ProductView of(Product product) {
        ProductSheet sheet = product.sheet();
        return new ProductView(
                product.id(),
                sheet.sku(),
                sheet.gtin(),
                sheet.kind(),
                sheet.name(),
                sheet.description(),
                sheet.classifications(),
                sheet.unit(),
                product.quantityDecimals(),
                sheet.orderMultiple(),
                sheet.taxCategory(),
                sheet.referencePrice(),
                product.status(),
                product.version());
    }

    ProductView withoutReferencePrice() {
        return new ProductView(
                id,
                sku,
                gtin,
                kind,
                name,
                description,
                classifications,
                unit,
                quantityDecimals,
                orderMultiple,
                taxCategory,
                null,
                status,
                version);
    }
}
