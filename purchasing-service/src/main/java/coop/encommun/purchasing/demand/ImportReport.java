package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.Messages;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file of demands. */
@Schema(name = "DemandImportReport")
record ImportReport(
        long acceptedRows,
        long refusedRows,

        @Schema(description = "Co-ops whose demand was replaced")
        long coops,

        @Schema(description = "What is wrong with the refused rows; the first 1000 flaws")
        List<Row> rows) {

    @Schema(name = "RefusedRow")
    record Row(long line, String column, String code, String message) {}

    static ImportReport of(ImportOutcome outcome, Locale language) {
        return new ImportReport(
                outcome.accepted(),
                outcome.refused(),
                outcome.coops(),
                outcome.sorted().stream().map(flaw -> row(flaw, language)).toList());
    }

    private static Row row(RowFlaw flaw, Locale language) {
        String message =
                Messages.text(language, "violation." + flaw.code(), flaw.args().toArray());
        return new Row(flaw.line(), flaw.column().header(), flaw.code(), message);
    }
}
