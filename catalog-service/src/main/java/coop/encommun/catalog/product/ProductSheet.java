package coop.encommun.catalog.product;

import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a catalogue manager says of a product, replaced as a whole. Blank is absent; what is wrong with it is told by
 * {@link SheetCheck}.
 *
 * @param sku the consortium's own article number, unique in the catalogue
 * @param gtin GS1 trade item number, null when there is none
 * @param description null when there is none
 * @param classifications at most one code per scheme
 * @param unit UN/ECE Rec 20/21 code
 * @param orderMultiple the pack: quantities ordered are multiples of it; in {@code unit}
 * @param referencePrice what one co-op pays alone, per unit, before tax
 */
@Schema(requiredProperties = {"sku", "kind", "name", "unit", "taxCategory", "referencePrice"})
record ProductSheet(
        @Schema(
                description = "Article number, unique: letters, digits and . _ / - , the first one a letter or digit",
                pattern = SheetCheck.SKU,
                examples = "FAR-BLE-20")
        String sku,

        @Schema(
                description = "GTIN-8, -12, -13 or -14 with its check digit",
                pattern = "\\d{8}|\\d{12,14}",
                examples = "0627843000013",
                nullable = true)
        String gtin,

        ProductKind kind,

        @Schema(description = "At most 200 characters each. French is required, English from publication on")
        Bilingual name,

        @Schema(description = "At most 4,000 characters each", nullable = true)
        Bilingual description,

        @Schema(description = "At most one code per scheme", maxItems = 2)
        List<Classification> classifications,

        @Schema(description = "Unit of measure, see `GET /units`", examples = "KGM")
        String unit,

        @Schema(
                description = "Pack: quantities ordered are multiples of it. No more decimals than the unit has",
                minimum = "0",
                exclusiveMinimum = true,
                defaultValue = "1",
                examples = "20")
        BigDecimal orderMultiple,

        TaxCategory taxCategory,

        @Schema(description = "What one co-op pays alone, per unit and before tax: greater than 0, at most 4 decimals")
        Money referencePrice) {

    ProductSheet {
        sku = stripped(sku);
        gtin = stripped(gtin);
        unit = stripped(unit);
        description = description == null || description.saysNothing() ? null : description;
        classifications = classifications == null ? List.of() : List.copyOf(classifications);
        orderMultiple = plain(orderMultiple == null ? BigDecimal.ONE : orderMultiple);
    }

    /** Everything wrong with it, by JSON path; empty when it can be stored. */
    List<Violation> faults() {
        return SheetCheck.of(this);
    }

    /** 20 and not 2E+1, 2.5 and not 2.500: equal packs are equal sheets. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() < 20 ? stripped.setScale(0) : stripped;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
