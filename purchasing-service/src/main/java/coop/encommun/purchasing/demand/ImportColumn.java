package coop.encommun.purchasing.demand;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of demands. They may stand in any order; {@code field} is what the rules call them. */
enum ImportColumn {
    COOP("coopId", true),
    SKU("productId", true),
    QUANTITY("quantity", true),
    UNIT("unit", true),
    MAX_UNIT_PRICE("maxUnitPrice", false),
    SITE("siteId", true),
    NEEDED_BY("neededBy", false);

    static final List<String> HEADER =
            Arrays.stream(values()).map(ImportColumn::header).toList();

    private final String field;
    private final boolean required;

    ImportColumn(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A column that is not required may be missing or empty. */
    boolean isRequired() {
        return required;
    }

    static Optional<ImportColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equals(header))
                .findFirst();
    }

    /** The column a flaw's field came from. */
    static ImportColumn of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst()
                .orElse(SKU);
    }
}
