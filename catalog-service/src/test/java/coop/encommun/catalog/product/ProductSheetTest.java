package coop.encommun.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductSheetTest {

    @Test
    void findsNothingWrongWithSoundSheet() {
        assertEquals(List.of(), Sheets.flour().faults());
    }

    @Test
    void namesEverythingMissingAtOnce() {
        var empty = new ProductSheet(null, null, null, null, null, null, null, null, null, null);

        assertEquals(
                List.of("sku", "kind", "taxCategory", "name.fr", "unit", "referencePrice"),
                empty.faults().stream().map(Violation::field).toList());
        assertEquals(
                List.of("required"),
                empty.faults().stream().map(Violation::code).distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({"0627843000014, gtin-check-digit", "123, gtin-form"})
    void refusesWrongGtin(String gtin, String code) {
        assertFault("gtin", code, Sheets.withGtin(gtin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-X", "=1+1", "A B", "É1", "0123456789012345678901234567890123456789X"})
    void refusesUnreadableSku(String sku) {
        assertFault("sku", "sku-form", Sheets.withSku(sku));
    }

    @Test
    void refusesUnknownUnit() {
        assertFault("unit", "unit-unknown", Sheets.withUnit("CS", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "EA, 1.5, decimals-of-unit",
        "KGM, 0.0001, decimals-of-unit",
        "KGM, 0, not-positive",
        "KGM, -2, not-positive",
        "KGM, 1000000000, too-high"
    })
    void refusesImpossiblePack(String unit, String orderMultiple, String code) {
        assertFault("orderMultiple", code, Sheets.withUnit(unit, orderMultiple));
    }

    @ParameterizedTest
    @CsvSource({"0, not-positive", "-1.00, not-positive", "1.00001, price-decimals", "1000000000, too-high"})
    void refusesImpossiblePrice(String amount, String code) {
        assertFault("referencePrice.amount", code, Sheets.withPrice(amount));
    }

    @Test
    void refusesTextsThatAreTooLongOrUnprintable() {
        assertFault("name.en", "text-too-long", Sheets.withName("Farine", "x".repeat(201)));
        assertFault("name.fr", "control-character", Sheets.withName("Fa\nrine", "Flour"));
    }

    @Test
    void refusesTwoCodesOfOneScheme() {
        var first = new Classification(ClassificationScheme.UNSPSC, "50221101");
        var second = new Classification(ClassificationScheme.UNSPSC, "50221102");

        assertFault("classifications[1].scheme", "scheme-twice", Sheets.withClassifications(first, second));
    }

    @Test
    void refusesCodeThatCannotExist() {
        var wrong = new Classification(ClassificationScheme.CPV, "15811100-8");

        assertFault("classifications[0].code", "classification-unknown", Sheets.withClassifications(wrong));
    }

    @ParameterizedTest
    @CsvSource({"20.000, 20", "2E+1, 20", "2.50, 2.5", "100, 100"})
    void writesPacksPlainly(String given, String plain) {
        BigDecimal multiple = Sheets.withUnit("KGM", given).orderMultiple();

        assertEquals(plain, multiple.toString());
    }

    @Test
    void takesDecomposedAccentsForTheSameText() {
        assertEquals(Sheets.withName("blé", "wheat"), Sheets.withName(" ble\u0301 ", "wheat"));
    }

    private static void assertFault(String field, String code, ProductSheet sheet) {
        var found = sheet.faults().stream()
                .map(fault -> fault.field() + ": " + fault.code())
                .toList();
        assertEquals(List.of(field + ": " + code), found);
    }
}
