package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what becomes of a file's rows; keeps the first flaws only, so that a file full of them fits in memory. */
final class ImportOutcome {

    static final int MOST_FLAWS = 1000;

    private final List<RowFlaw> flaws = new ArrayList<>();
    private long accepted;
    private long refused;
    private long coops;

    /** One co-op's share: rows taken, and the flaws of those refused. */
    void count(int acceptedRows, List<RowFlaw> found) {
        Set<Long> lines = new HashSet<>();
        found.forEach(flaw -> lines.add(flaw.line()));
        accepted += acceptedRows;
        refused += lines.size();
        found.stream().limit(MOST_FLAWS - flaws.size()).forEach(flaws::add);
        if (acceptedRows > 0) {
            coops++;
        }
    }

    /** @throws Refused {@code import-refused} when any row was refused */
    void refuseFlaws() {
        if (refused > 0) {
            throw Refused.withViolations(
                    DemandRefused.IMPORT_REFUSED,
                    sorted().stream().map(RowFlaw::violation).toList());
        }
    }

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }

    long coops() {
        return coops;
    }

    /** The first flaws, by line. */
    List<RowFlaw> sorted() {
        return flaws.stream()
                .sorted(Comparator.comparing(RowFlaw::line).thenComparing(RowFlaw::column))
                .toList();
    }
}
