package coop.encommun.catalog.product;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula: a cell that begins with {@code = + - @} is written with an
 * apostrophe before it, which the import takes away again, so that an export comes back as it was.
 */
final class FormulaGuard {

    /** Also what already begins with apostrophes before such a sign is guarded: else it would lose one on its way back. */
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@]");

    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@]");

    private FormulaGuard() {}

    static String guard(String cell) {
        return DANGEROUS.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    static String unguard(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
