package coop.encommun.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.ProblemType;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.value.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProductTest {

    private final Product product = Product.draft(Ids.next(), Sheets.flour());

    @Test
    void beginsAsDraftThatNobodyElseHearsOf() {
        assertEquals(ProductStatus.DRAFT, product.status());
        assertFalse(product.isPublic());
    }

    @Test
    void goesFromDraftToActiveToWithdrawn() {
        product.publish();
        assertEquals(ProductStatus.ACTIVE, product.status());

        product.withdraw();
        assertEquals(ProductStatus.WITHDRAWN, product.status());
    }

    @Test
    void refusesEveryOtherStep() {
        assertRefused(ProductProblem.STATUS_NOT_REACHABLE, product::withdraw);
        product.publish();
        assertRefused(ProductProblem.STATUS_NOT_REACHABLE, product::publish);
        product.withdraw();
        assertRefused(ProductProblem.STATUS_NOT_REACHABLE, product::publish);
        assertRefused(ProductProblem.STATUS_NOT_REACHABLE, product::withdraw);
        assertEquals(ProductStatus.WITHDRAWN, product.status());
    }

    @Test
    void refusesPublicationWithoutEnglishName() {
        product.change(Sheets.withName("Farine", null));

        Refused refused = assertRefused(ProductProblem.PRODUCT_INCOMPLETE, product::publish);

        assertEquals(List.of("name.en"), fields(refused));
        assertEquals(ProductStatus.DRAFT, product.status());
    }

    @Test
    void keepsSkuAndUnitWhileActive() {
        product.publish();

        Refused sku = assertRefused(ProductProblem.FIXED_WHILE_ACTIVE, () -> product.change(Sheets.withSku("OTHER")));
        Refused unit =
                assertRefused(ProductProblem.FIXED_WHILE_ACTIVE, () -> product.change(Sheets.withUnit("LBR", "1")));

        assertEquals(List.of("sku"), fields(sku));
        assertEquals(List.of("unit"), fields(unit));
        assertEquals(Sheets.flour().sku(), product.sku());
    }

    @Test
    void changesPriceAndPackWhileActive() {
        product.publish();

        assertTrue(product.change(Sheets.withPrice("2.1000")));
        assertTrue(product.change(Sheets.withUnit("KGM", "25")));

        assertEquals("25", product.sheet().orderMultiple().toPlainString());
    }

    @Test
    void keepsItsCurrencyWhileActive() {
        product.publish();

        Refused refused =
                assertRefused(ProductProblem.FIXED_WHILE_ACTIVE, () -> product.change(Sheets.withCurrency("USD")));

        assertEquals(List.of("referencePrice.currency"), fields(refused));
    }

    @Test
    void staysCompleteWhileActive() {
        product.publish();

        assertRefused(ProductProblem.PRODUCT_INCOMPLETE, () -> product.change(Sheets.withName("Farine", null)));
    }

    @Test
    void noticesThatNothingChanged() {
        assertFalse(product.change(Sheets.withPrice("1.9500")));
        assertTrue(product.change(Sheets.withPrice("1.9501")));
    }

    @Test
    void isFinalOnceWithdrawn() {
        product.publish();
        product.withdraw();

        assertRefused(ProductProblem.PRODUCT_WITHDRAWN, () -> product.change(Sheets.withPrice("9.00")));
        assertRefused(ProductProblem.PRODUCT_WITHDRAWN, () -> product.takeOver(Sheets.withPrice("9.00"), null));
    }

    @Test
    void takesOverItsOwnExportWhateverItsState() {
        assertFalse(product.takeOver(Sheets.flour(), ProductStatus.DRAFT));
        product.publish();
        assertFalse(product.takeOver(Sheets.flour(), ProductStatus.ACTIVE));
        product.withdraw();
        assertFalse(product.takeOver(Sheets.flour(), ProductStatus.WITHDRAWN));
    }

    @Test
    void isPublishedByFileButNotWithdrawnOrSentBack() {
        assertTrue(product.takeOver(Sheets.flour(), ProductStatus.ACTIVE));
        assertEquals(ProductStatus.ACTIVE, product.status());

        assertRefused(ProductProblem.STATUS_NOT_REACHABLE, () -> product.takeOver(Sheets.flour(), ProductStatus.DRAFT));
        assertRefused(
                ProductProblem.STATUS_NOT_REACHABLE, () -> product.takeOver(Sheets.flour(), ProductStatus.WITHDRAWN));
    }

    @Test
    void writesCpvCodesWithTheirCheckDigit() {
        product.change(Sheets.withClassifications(new Classification(ClassificationScheme.CPV, "15811100")));

        assertEquals(
                List.of(new Classification(ClassificationScheme.CPV, "15811100-7")),
                product.sheet().classifications());
    }

    private static Refused assertRefused(ProblemType type, Executable command) {
        Refused refused = assertThrows(Refused.class, command);
        assertEquals(type, refused.type());
        return refused;
    }

    private static List<String> fields(Refused refused) {
        return refused.violations().stream().map(Violation::field).toList();
    }
}
