package coop.encommun.catalog.product;

import coop.encommun.kit.value.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A sound {@link ProductSheet} as the table has it, in canonical form: one column per classification scheme. */
@Embeddable
record StoredSheet(
        String sku,
        String gtin,

        @Enumerated(EnumType.STRING) ProductKind kind,

        @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
        @AttributeOverride(name = "en", column = @Column(name = "name_en"))
        Bilingual name,

        @AttributeOverride(name = "fr", column = @Column(name = "description_fr"))
        @AttributeOverride(name = "en", column = @Column(name = "description_en"))
        Bilingual description,

        String unspsc,
        String cpv,
        String unit,

        @Column(name = "order_multiple") BigDecimal orderMultiple,

        @Column(name = "tax_category") @Enumerated(EnumType.STRING)
        TaxCategory taxCategory,

        @AttributeOverride(name = "amount", column = @Column(name = "reference_price"))
        @AttributeOverride(name = "currency", column = @Column(name = "reference_currency"))
        Money referencePrice) {

    private static final int PRICE_SCALE = 4;

    static StoredSheet of(ProductSheet sheet) {
        return new StoredSheet(
                sheet.sku(),
                sheet.gtin(),
                sheet.kind(),
                sheet.name(),
                sheet.description(),
                code(sheet, ClassificationScheme.UNSPSC),
                code(sheet, ClassificationScheme.CPV),
                sheet.unit(),
                sheet.orderMultiple(),
                sheet.taxCategory(),
                sheet.referencePrice().atScale(PRICE_SCALE));
    }

    ProductSheet sheet() {
        List<Classification> classifications = new ArrayList<>(2);
        if (unspsc != null) classifications.add(new Classification(ClassificationScheme.UNSPSC, unspsc));
        if (cpv != null) classifications.add(new Classification(ClassificationScheme.CPV, cpv));
        return new ProductSheet(
                sku, gtin, kind, name, description, classifications, unit, orderMultiple, taxCategory, referencePrice);
    }

    private static String code(ProductSheet sheet, ClassificationScheme scheme) {
        return sheet.classifications().stream()
                .filter(classification -> classification.scheme() == scheme)
                .map(classification -> classification.canonical().code())
                .findFirst()
                .orElse(null);
    }
}
