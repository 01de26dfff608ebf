package coop.encommun.verifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the checkpoints of a log tell one history that only grew. */
final class Histories {
    /** Instances of a service may disagree on the time by so much. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final List<Held<Checkpoint>> checkpoints;
    private final List<Held<ConsistencyProof>> proofs;
    private final List<Finding> findings = new ArrayList<>();

    Histories(List<Held<Checkpoint>> genuine, List<Held<ConsistencyProof>> proofs) {
        this.checkpoints = genuine;
        this.proofs = proofs;
    }

    /** @param exported logs whose rows were given: what they show needs no proof */
    List<Finding> findings(List<String> exported) {
        proofs.forEach(this::proof);
        Map<String, List<Held<Checkpoint>>> byLog = checkpoints.stream()
                .sorted(Comparator.comparingLong(held -> held.document().size()))
                .collect(Collectors.groupingBy(held -> held.document().origin()));
        byLog.forEach((log, bySize) -> {
            for (int index = 1; index < bySize.size(); index++) {
                compare(bySize.get(index - 1), bySize.get(index), exported.contains(log));
            }
        });
        return findings;
    }

    private void compare(Held<Checkpoint> smaller, Held<Checkpoint> larger, boolean exported) {
        Checkpoint small = smaller.document();
        Checkpoint large = larger.document();
        if (small.size() == large.size()) {
            if (!small.root().equals(large.root())) {
                wrong(new NoteFault.TwoTrees(smaller.file(), larger.file(), small.size()));
            }
            return;
        }
        if (small.time().isAfter(large.time().plus(CLOCKS))) {
            wrong(new NoteFault.Shrunk(smaller.file(), larger.file(), small.size(), large.size()));
        }
        boolean proven = proofs.stream()
                .map(Held::document)
                .anyMatch(proof -> proof.from() == small.size() && proof.to() == large.size());
        if (small.size() > 0 && !proven && !exported) {
            findings.add(Finding.open("consistency.not-given", small.size(), large.size(), small.origin()));
        }
    }

    private void proof(Held<ConsistencyProof> held) {
        ConsistencyProof proof = held.document();
        boolean known = false;
        for (Held<Checkpoint> older : checkpoints) {
            for (Held<Checkpoint> newer : checkpoints) {
                if (spans(proof, older.document(), newer.document())) {
                    known = true;
                    if (proof.verify(older.document().root(), newer.document().root())) {
                        findings.add(Finding.holds("consistency.holds", held.file(), proof.from(), proof.to()));
                        return;
                    }
                }
            }
        }
        if (known) {
            wrong(new NoteFault.NotConsistent(held.file(), proof.from(), proof.to()));
        } else {
            findings.add(Finding.blocked("consistency.no-checkpoints", held.file(), proof.from(), proof.to()));
        }
    }

    private static boolean spans(ConsistencyProof proof, Checkpoint older, Checkpoint newer) {
        return older.origin().equals(newer.origin()) && proof.from() == older.size() && proof.to() == newer.size();
    }

    private void wrong(Fault fault) {
        findings.add(new Finding.Wrong(fault));
    }
}
