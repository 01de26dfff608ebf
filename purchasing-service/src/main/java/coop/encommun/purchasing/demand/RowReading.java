package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.AskedLine.AskedStep;
import coop.encommun.purchasing.demand.CoopRows.ReadRow;
import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the cells of one row; what cannot be read is a flaw. */
final class RowReading {

    /** Longer is no number anybody means; it also keeps exponents small. */
    private static final int LONGEST_NUMBER = 30;

    private final ImportRow row;
    private final List<RowFlaw> flaws = new ArrayList<>();

    private final DemandLimits limits;

    RowReading(ImportRow row, DemandLimits limits) {
        this.row = row;
        this.limits = limits;
    }

    /** Empty when the row has flaws. */
    Optional<ReadRow> read() {
        if (!row.whole()) {
            flaws.add(RowFlaw.of(row, ImportColumn.COOP, "wrong-column-count"));
            return Optional.empty();
        }
        for (ImportColumn column : ImportColumn.values()) {
            if (column.isRequired() && row.cell(column).isEmpty()) {
                flaws.add(RowFlaw.of(row, column, "missing-value"));
            }
        }
        if (row.coopId().isEmpty() && !row.coop().isEmpty()) {
            flaws.add(RowFlaw.of(row, ImportColumn.COOP, "unknown-coop"));
        }
        row.product()
                .filter(product -> !row.unit().isEmpty() && !product.isCountedIn(row.unit()))
                .ifPresent(product ->
                        flaws.add(new RowFlaw(row.line(), ImportColumn.UNIT, "wrong-unit", List.of(product.unit()))));
        BigDecimal quantity = cell(ImportColumn.QUANTITY, "not-a-number", RowReading::number);
        BigDecimal price = cell(ImportColumn.MAX_UNIT_PRICE, "not-a-number", RowReading::number);
        LocalDate neededBy = cell(ImportColumn.NEEDED_BY, "not-a-date", LocalDate::parse);
        if (flaws.isEmpty()) {
            checkStep(new AskedStep(quantity, price));
        }
        return flaws.isEmpty() ? Optional.of(new ReadRow(row, quantity, price, neededBy)) : Optional.empty();
    }

    /** Each row by itself: a sum would hide a return among orders. */
    private void checkStep(AskedStep step) {
        int decimals = row.product().map(PooledProduct::quantityDecimals).orElse(StepRules.MOST_DECIMALS);
        new StepRules(0, decimals, limits)
                .flawsOf(List.of(step))
                .forEach(flaw ->
                        flaws.add(new RowFlaw(row.line(), ImportColumn.of(flaw.field()), flaw.code(), flaw.args())));
    }

    List<RowFlaw> flaws() {
        return flaws;
    }

    private <T> T cell(ImportColumn column, String code, Function<String, T> reading) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(cell);
        } catch (NumberFormatException | DateTimeException unreadable) {
            flaws.add(RowFlaw.of(row, column, code));
            return null;
        }
    }

    private static BigDecimal number(String cell) {
        if (cell.length() > LONGEST_NUMBER || cell.indexOf('e') >= 0 || cell.indexOf('E') >= 0) {
            throw new NumberFormatException(cell);
        }
        return new BigDecimal(cell);
    }
}
