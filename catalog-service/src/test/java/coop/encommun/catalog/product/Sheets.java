package coop.encommun.catalog.product;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;

/** Sheets for tests: sound ones, and the same with one thing changed. */
final class Sheets {

    private Sheets() {}

    static ProductSheet flour() {
        return new ProductSheet(
                "FAR-BLE-20",
                "0627843000013",
                ProductKind.GOODS,
                new Bilingual("Farine de blé entier biologique", "Organic whole wheat flour"),
                new Bilingual("Moulue sur pierre, sac de 20 kg", "Stone-ground, 20 kg bag"),
                List.of(new Classification(ClassificationScheme.UNSPSC, "50221101")),
                "KGM",
                new BigDecimal("20"),
                TaxCategory.ZERO_RATED,
                Money.of("1.95", "CAD"));
    }

    static ProductSheet withSku(String sku) {
        ProductSheet s = flour();
        return new ProductSheet(
                sku,
                s.gtin(),
                s.kind(),
                s.name(),
                s.description(),
                s.classifications(),
                s.unit(),
                s.orderMultiple(),
                s.taxCategory(),
                s.referencePrice());
    }

    static ProductSheet withGtin(String gtin) {
        ProductSheet s = flour();
        return new ProductSheet(
                s.sku(),
                gtin,
                s.kind(),
                s.name(),
                s.description(),
                s.classifications(),
                s.unit(),
                s.orderMultiple(),
                s.taxCategory(),
                s.referencePrice());
    }

    static ProductSheet withName(String fr, String en) {
        ProductSheet s = flour();
        return new ProductSheet(
                s.sku(),
                s.gtin(),
                s.kind(),
                new Bilingual(fr, en),
                s.description(),
                s.classifications(),
                s.unit(),
                s.orderMultiple(),
                s.taxCategory(),
                s.referencePrice());
    }

    static ProductSheet withClassifications(Classification... classifications) {
        ProductSheet s = flour();
        return new ProductSheet(
                s.sku(),
                s.gtin(),
                s.kind(),
                s.name(),
                s.description(),
                List.of(classifications),
                s.unit(),
                s.orderMultiple(),
                s.taxCategory(),
                s.referencePrice());
    }

    static ProductSheet withUnit(String unit, String orderMultiple) {
        ProductSheet s = flour();
        return new ProductSheet(
                s.sku(),
                s.gtin(),
                s.kind(),
                s.name(),
                s.description(),
                s.classifications(),
                unit,
                new BigDecimal(orderMultiple),
                s.taxCategory(),
                s.referencePrice());
    }

    static ProductSheet withPrice(String amount) {
        return withPrice(Money.of(amount, "CAD"));
    }

    static ProductSheet withCurrency(String currency) {
        return withPrice(new Money(flour().referencePrice().amount(), currency));
    }

    private static ProductSheet withPrice(Money price) {
        ProductSheet s = flour();
        return new ProductSheet(
                s.sku(),
                s.gtin(),
                s.kind(),
                s.name(),
                s.description(),
                s.classifications(),
                s.unit(),
                s.orderMultiple(),
                s.taxCategory(),
                price);
    }
}
