package coop.encommun.catalog.product;

import coop.encommun.kit.problem.Problem.Fault;
import coop.encommun.kit.problem.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of every row of an imported file. */
@Schema(description = "What became of every row of the file")
record ImportReport(
        @Schema(description = "Rows that were good: created, updated or unchanged")
        int accepted,

        int refused,
        int created,
        int updated,
        List<Row> rows) {

    /** What became of a row. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /** One row of the file. */
    @Schema(name = "ImportedRow")
    record Row(
            @Schema(description = "Line of the file that the row begins on", examples = "2")
            long line,

            @Schema(examples = "FAR-BLE-20") String sku,
            Outcome outcome,

            @Schema(description = "Why it was refused; else empty")
            List<Fault> violations) {}

    /** A report while rows still come in. */
    static final class Draft {
        private final Locale language;
        private final List<Row> rows = new ArrayList<>();
        private final List<Violation> violations = new ArrayList<>();
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

        Draft(Locale language) {
            this.language = language;
        }

        void accepted(CsvRow row, Outcome outcome) {
            add(row, outcome, List.of());
        }

        void refused(CsvRow row, List<Violation> why) {
            violations.addAll(why);
            add(
                    row,
                    Outcome.REFUSED,
                    why.stream().map(violation -> Fault.of(violation, language)).toList());
        }

        List<Violation> violations() {
            return violations;
        }

        int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        int size() {
            return rows.size();
        }

        ImportReport report() {
            int refused = count(Outcome.REFUSED);
            return new ImportReport(
                    rows.size() - refused, refused, count(Outcome.CREATED), count(Outcome.UPDATED), List.copyOf(rows));
        }

        private void add(CsvRow row, Outcome outcome, List<Fault> why) {
            counts.merge(outcome, 1, Integer::sum);
            rows.add(new Row(row.line(), row.sku(), outcome, why));
        }
    }
}
