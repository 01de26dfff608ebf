package coop.encommun.catalog.product;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a product file, in the order of the export. An import may have them in any order. */
enum CsvColumn {
    SKU("sku"),
    GTIN("gtin"),
    KIND("kind"),
    NAME_FR("name.fr"),
    NAME_EN("name.en"),
    DESCRIPTION_FR("description.fr"),
    DESCRIPTION_EN("description.en"),
    UNSPSC("classifications[UNSPSC]"),
    CPV("classifications[CPV]"),
    UNIT("unit"),
    ORDER_MULTIPLE("orderMultiple"),
    TAX_CATEGORY("taxCategory"),
    REFERENCE_PRICE("referencePrice.amount"),
    CURRENCY("referencePrice.currency"),
    STATUS("status");

    static final List<String> HEADER =
            Arrays.stream(values()).map(CsvColumn::header).toList();

    private final String path;

    CsvColumn(String path) {
        this.path = path;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return this != STATUS;
    }

    static Optional<CsvColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }

    /**
     * The column that holds what a violation of a {@link ProductSheet} points at.
     *
     * @param schemes those of the sheet's classifications, by index
     */
    static CsvColumn at(String path, List<ClassificationScheme> schemes) {
        if (path.startsWith("classifications["))
            return valueOf(schemes.get(Character.digit(path.charAt("classifications[".length()), 10))
                    .name());
        return Arrays.stream(values())
                .filter(column -> column.path.equals(path)
                        || column.path.startsWith(path + ".")
                        || column.path.startsWith(path + "["))
                .findFirst()
                .orElse(SKU);
    }
}
