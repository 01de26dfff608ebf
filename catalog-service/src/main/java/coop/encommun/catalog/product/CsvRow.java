package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.CsvColumn.CPV;
import static coop.encommun.catalog.product.CsvColumn.CURRENCY;
import static coop.encommun.catalog.product.CsvColumn.DESCRIPTION_EN;
import static coop.encommun.catalog.product.CsvColumn.DESCRIPTION_FR;
import static coop.encommun.catalog.product.CsvColumn.GTIN;
import static coop.encommun.catalog.product.CsvColumn.KIND;
import static coop.encommun.catalog.product.CsvColumn.NAME_EN;
import static coop.encommun.catalog.product.CsvColumn.NAME_FR;
import static coop.encommun.catalog.product.CsvColumn.ORDER_MULTIPLE;
import static coop.encommun.catalog.product.CsvColumn.REFERENCE_PRICE;
import static coop.encommun.catalog.product.CsvColumn.SKU;
import static coop.encommun.catalog.product.CsvColumn.STATUS;
import static coop.encommun.catalog.product.CsvColumn.TAX_CATEGORY;
import static coop.encommun.catalog.product.CsvColumn.UNIT;
import static coop.encommun.catalog.product.CsvColumn.UNSPSC;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.problem.Violations;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of a product file.
 *
 * @param line the line of the file it begins on
 * @param cells by column, without blanks around; empty when absent
 * @param misshapen what is wrong with the row as such, or null
 */
record CsvRow(long line, Map<CsvColumn, String> cells, Violation misshapen) {

    private static final int LONGEST_NUMBER = 20;

    /** What a row says. */
    record Content(ProductSheet sheet, ProductStatus status) {}

    static CsvRow of(long line, Map<CsvColumn, String> cells) {
        return new CsvRow(line, cells, null);
    }

    /** A row with another number of cells than the header has. */
    static CsvRow misshapen(long line, int expected, int found) {
        return new CsvRow(line, Map.of(), new Violation("line " + line, "csv-cells", expected, found));
    }

    String sku() {
        return cell(SKU);
    }

    /** @throws Refused with a violation for every wrong cell */
    Content content() {
        if (misshapen != null) throw Refused.withViolations(ProductProblem.IMPORT_REFUSED, List.of(misshapen));
        var faults = new Violations();
        ProductSheet sheet = sheet(faults);
        ProductStatus status = oneOf(ProductStatus.class, STATUS, faults);
        relocated(sheet.faults()).stream()
                .filter(fault ->
                        faults.list().stream().noneMatch(found -> found.field().equals(fault.field())))
                .toList()
                .forEach(faults::add);
        faults.throwIfAny(ProductProblem.IMPORT_REFUSED);
        return new Content(sheet, status);
    }

    /** What a product says against this row, placed in the file. */
    Refused placed(Refused refused) {
        List<Violation> violations = refused.violations().isEmpty()
                ? violations(STATUS, refused.type().slug(), refused.args())
                : relocated(refused.violations());
        return Refused.withViolations(ProductProblem.IMPORT_REFUSED, violations);
    }

    List<Violation> violations(CsvColumn column, String code, Object... args) {
        return List.of(new Violation(place(column), code, args));
    }

    private ProductSheet sheet(Violations faults) {
        return new ProductSheet(
                cell(SKU),
                cell(GTIN),
                oneOf(ProductKind.class, KIND, faults),
                new Bilingual(cell(NAME_FR), cell(NAME_EN)),
                new Bilingual(cell(DESCRIPTION_FR), cell(DESCRIPTION_EN)),
                classifications(),
                cell(UNIT),
                number(ORDER_MULTIPLE, faults),
                oneOf(TaxCategory.class, TAX_CATEGORY, faults),
                price(faults));
    }

    private List<Classification> classifications() {
        var given = new ArrayList<Classification>(2);
        if (!cell(UNSPSC).isEmpty()) given.add(new Classification(ClassificationScheme.UNSPSC, cell(UNSPSC)));
        if (!cell(CPV).isEmpty()) given.add(new Classification(ClassificationScheme.CPV, cell(CPV)));
        return given;
    }

    private Money price(Violations faults) {
        BigDecimal amount = number(REFERENCE_PRICE, faults);
        if (amount == null && !cell(REFERENCE_PRICE).isEmpty()) return null;
        try {
            return new Money(amount, cell(CURRENCY).isEmpty() ? null : cell(CURRENCY));
        } catch (Refused refused) {
            refused.violations().stream()
                    .map(violation -> violation.under("referencePrice"))
                    .map(this::relocated)
                    .forEach(faults::add);
            return null;
        }
    }

    private BigDecimal number(CsvColumn column, Violations faults) {
        String cell = cell(column);
        if (cell.isEmpty()) return null;
        try {
            if (cell.length() <= LONGEST_NUMBER && cell.matches("-?[0-9.]+")) return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            // told below, like everything that does not even look like a number
        }
        faults.add(place(column), "not-a-number");
        return null;
    }

    private <E extends Enum<E>> E oneOf(Class<E> type, CsvColumn column, Violations faults) {
        String cell = cell(column);
        if (cell.isEmpty()) return null;
        for (E constant : type.getEnumConstants()) if (constant.name().equals(cell)) return constant;
        String accepted = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        faults.add(place(column), "not-one-of", accepted);
        return null;
    }

    private List<Violation> relocated(List<Violation> violations) {
        return violations.stream().map(this::relocated).toList();
    }

    private Violation relocated(Violation violation) {
        var schemes = classifications().stream().map(Classification::scheme).toList();
        return new Violation(place(CsvColumn.at(violation.field(), schemes)), violation.code(), violation.args());
    }

    private String place(CsvColumn column) {
        return "line " + line + ", column " + column.header();
    }

    private String cell(CsvColumn column) {
        return cells.getOrDefault(column, "");
    }
}
