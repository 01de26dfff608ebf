package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.Violation;
import java.util.List;

/** What is wrong with one cell of the file; {@code code} is a violation code of the messages. */
record RowFlaw(long line, ImportColumn column, String code, List<Object> args) {

    static RowFlaw of(ImportRow row, ImportColumn column, String code) {
        return new RowFlaw(row.line(), column, code, List.of());
    }

    Violation violation() {
        return new Violation("line %d, column %s".formatted(line, column.header()), code, args.toArray());
    }
}
