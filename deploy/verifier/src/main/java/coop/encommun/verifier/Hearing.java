package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.List;

/** All checks that the evidence allows, in the order in which one builds on the other. */
final class Hearing {
    private Hearing() {}

    static List<Finding> of(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (VerifierKey key : evidence.keys()) {
            findings.add(Finding.holds("key", key.origin(), key.id(), key.fingerprint()));
        }
        if (evidence.keys().isEmpty()) {
            findings.add(Finding.blocked("key.missing"));
            return findings;
        }
        Signatures signed = new Signatures(evidence);
        findings.addAll(signed.findings);
        Entries entries = new Entries(signed);
        findings.addAll(entries.findings);
        Openings openings = new Openings(signed.receipts, entries.shown);
        evidence.held(Opening.class).forEach(opening -> findings.add(openings.check(opening)));

        List<ExportedLog> logs = ExportedLog.of(evidence.held(LogExport.class));
        List<String> exported = logs.stream().map(ExportedLog::name).toList();
        findings.addAll(new Histories(signed.checkpoints, evidence.held(ConsistencyProof.class)).findings(exported));
        for (ExportedLog log : logs) {
            findings.addAll(log.findings(signed.checkpoints, entries.leavesOf(log.name())));
        }
        return findings;
    }
}
