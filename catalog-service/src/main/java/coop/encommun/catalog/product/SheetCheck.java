package coop.encommun.catalog.product;

import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.problem.Violations;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds everything wrong with a {@link ProductSheet} at once. */
final class SheetCheck {

    static final String SKU = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_PRICE_DECIMALS = 4;

    /** A line break is welcome in a description, other control characters are not. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private static final Pattern CONTROL_IN_PARAGRAPHS = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern SKU_FORM = Pattern.compile(SKU);
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("999999999.9999");
    private static final BigDecimal HIGHEST_MULTIPLE = new BigDecimal("999999999.999");

    private final ProductSheet sheet;
    private final Violations faults = new Violations();

    private SheetCheck(ProductSheet sheet) {
        this.sheet = sheet;
    }

    static List<Violation> of(ProductSheet sheet) {
        var check = new SheetCheck(sheet);
        check.codes();
        check.texts();
        check.classifications();
        check.unitAndMultiple();
        check.price();
        return check.faults.list();
    }

    private void codes() {
        if (required("sku", sheet.sku()) && !SKU_FORM.matcher(sheet.sku()).matches()) faults.add("sku", "sku-form");
        if (sheet.gtin() != null) {
            if (!Gtin.isWellFormed(sheet.gtin())) faults.add("gtin", "gtin-form");
            else if (!Gtin.checks(sheet.gtin())) faults.add("gtin", "gtin-check-digit", sheet.gtin());
        }
        required("kind", sheet.kind());
        required("taxCategory", sheet.taxCategory());
    }

    private void texts() {
        if (required("name.fr", sheet.name() == null ? null : sheet.name().fr())) {
            text("name.fr", sheet.name().fr(), LONGEST_NAME, CONTROL);
            text("name.en", sheet.name().en(), LONGEST_NAME, CONTROL);
        }
        if (sheet.description() == null) return;
        text("description.fr", sheet.description().fr(), LONGEST_DESCRIPTION, CONTROL_IN_PARAGRAPHS);
        text("description.en", sheet.description().en(), LONGEST_DESCRIPTION, CONTROL_IN_PARAGRAPHS);
    }

    private void text(String field, String text, int longest, Pattern unwelcome) {
        if (text == null) return;
        if (text.length() > longest) faults.add(field, "text-too-long", longest, text.length());
        if (unwelcome.matcher(text).find()) faults.add(field, "control-character");
    }

    private void classifications() {
        var seen = EnumSet.noneOf(ClassificationScheme.class);
        for (int i = 0; i < sheet.classifications().size(); i++) {
            Classification given = sheet.classifications().get(i);
            String field = "classifications[" + i + "]";
            if (!required(field + ".scheme", given.scheme()) | !required(field + ".code", given.code())) continue;
            if (!given.hasForm()) faults.add(field + ".code", "classification-form", given.scheme());
            else if (!given.exists())
                faults.add(field + ".code", "classification-unknown", given.scheme(), given.code());
            if (!seen.add(given.scheme())) faults.add(field + ".scheme", "scheme-twice", given.scheme());
        }
    }

    private void unitAndMultiple() {
        boolean positive = sheet.orderMultiple().signum() > 0;
        if (!positive) faults.add("orderMultiple", "not-positive");
        else if (sheet.orderMultiple().compareTo(HIGHEST_MULTIPLE) > 0)
            faults.add("orderMultiple", "too-high", HIGHEST_MULTIPLE);
        if (!required("unit", sheet.unit())) return;
        Units.of(sheet.unit())
                .ifPresentOrElse(this::multipleFits, () -> faults.add("unit", "unit-unknown", sheet.unit()));
    }

    private void multipleFits(Unit unit) {
        if (sheet.orderMultiple().scale() > unit.quantityDecimals())
            faults.add("orderMultiple", "decimals-of-unit", unit.quantityDecimals(), unit.code());
    }

    private void price() {
        if (!required("referencePrice", sheet.referencePrice())) return;
        Money price = sheet.referencePrice();
        if (!price.isPositive()) faults.add("referencePrice.amount", "not-positive");
        if (price.amount().stripTrailingZeros().scale() > MOST_PRICE_DECIMALS)
            faults.add("referencePrice.amount", "price-decimals", MOST_PRICE_DECIMALS);
        if (price.amount().compareTo(HIGHEST_PRICE) > 0) faults.add("referencePrice.amount", "too-high", HIGHEST_PRICE);
    }

    private boolean required(String field, Object value) {
        if (value == null) faults.add(field, "required");
        return value != null;
    }
}
