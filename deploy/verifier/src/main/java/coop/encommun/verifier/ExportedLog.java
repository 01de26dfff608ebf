package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the rows of an export are those of the log that was signed. */
final class ExportedLog {
    private final LogExport export;

    private ExportedLog(List<Held<LogExport>> pages) {
        export = LogExport.ofPages(pages.stream().map(Held::document).toList());
    }

    /** The pages of an export, by the log that they are of. */
    static List<ExportedLog> of(List<Held<LogExport>> pages) {
        return pages.stream()
                .collect(Collectors.groupingBy(
                        page -> page.document().log().orElse("?"), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ExportedLog::new)
                .toList();
    }

    String name() {
        return export.log().orElse("?");
    }

    /**
     * What there is to say of it.
     *
     * @param genuine checkpoints of any log
     * @param leaves of rows of this log, from receipts and proofs that hold
     */
    List<Finding> findings(List<Held<Checkpoint>> genuine, Map<Long, Hash> leaves) {
        List<Checkpoint> signed = genuine.stream()
                .map(Held::document)
                .filter(checkpoint -> checkpoint.origin().equals(name()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<LogFault> faults = export.faults(signed, leaves);
        faults.forEach(fault -> findings.add(new Finding.Wrong(fault)));
        if (faults.isEmpty()) {
            findings.add(Finding.holds("log.chained", name(), export.size()));
            leaves.keySet().stream().sorted().forEach(row -> findings.add(Finding.holds("log.row", row)));
        }
        long covered = signed.stream().mapToLong(Checkpoint::size).max().orElse(0);
        if (signed.isEmpty()) {
            findings.add(Finding.blocked("log.no-checkpoint", name()));
        } else if (faults.isEmpty()) {
            signed.stream()
                    .mapToLong(Checkpoint::size)
                    .distinct()
                    .sorted()
                    .forEach(size -> findings.add(Finding.holds("log.agrees", size)));
        }
        if (covered > 0 && covered < export.size()) {
            findings.add(Finding.open("log.unsigned", covered, export.size() - 1));
        }
        return findings;
    }
}
