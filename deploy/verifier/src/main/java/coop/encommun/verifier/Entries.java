package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the rows that receipts and entries tell of are in the log that was signed. */
final class Entries {
    private final Signatures signed;
    final List<Finding> findings = new ArrayList<>();
    /** Entries that a proof showed to be in the log. */
    final List<Entry> shown = new ArrayList<>();

    /** Leaves by log and row, as receipts and proofs that hold say they are. */
    private final Map<String, Map<Long, Hash>> leaves = new HashMap<>();

    Entries(Signatures signed) {
        this.signed = signed;
        signed.receipts.forEach(this::receipt);
        signed.proofs.forEach(this::proof);
    }

    Map<Long, Hash> leavesOf(String log) {
        return leaves.getOrDefault(log, Map.of());
    }

    private void receipt(Held<Receipt> held) {
        Receipt receipt = held.document();
        receipt.note().signatures().forEach(signature -> learn(signature.name(), receipt.sequence(), receipt.leaf()));
        signed.receipts.stream()
                .takeWhile(other -> !other.equals(held))
                .filter(other -> other.document().sequence() == receipt.sequence()
                        && !other.document().leaf().equals(receipt.leaf()))
                .forEach(other -> wrong(new NoteFault.TwoReceipts(held.file(), other.file(), receipt.sequence())));
        if (signed.proofs.stream().noneMatch(proof -> proof.document().concerns(receipt))) {
            findings.add(Finding.open("receipt.no-proof", held.file(), receipt.sequence()));
        }
    }

    private void proof(Held<InclusionProof> held) {
        InclusionProof proof = held.document();
        List<Held<Receipt>> receipts = signed.receipts.stream()
                .filter(receipt -> proof.concerns(receipt.document()))
                .toList();
        if (proof.extra().isPresent()) {
            entry(held, receipts);
        } else if (receipts.isEmpty()) {
            findings.add(Finding.blocked("proof.no-leaf", held.file(), proof.index()));
        }
        receipts.forEach(receipt -> included(held, receipt.document().leaf(), receipt.file()));
    }

    private void entry(Held<InclusionProof> held, List<Held<Receipt>> receipts) {
        InclusionProof proof = held.document();
        Hash leaf = proof.leaf().orElseThrow();
        Optional<Entry> entry = entryOf(proof);
        if (entry.isEmpty() || entry.get().sequence() != proof.index()) {
            wrong(new NoteFault.OtherRow(held.file(), proof.index()));
        }
        if (receipts.isEmpty() && included(held, leaf, held.file())) {
            entry.ifPresent(shown::add);
        }
        for (Held<Receipt> receipt : receipts) {
            if (!receipt.document().leaf().equals(leaf)) {
                wrong(new NoteFault.OtherEntry(held.file(), proof.index(), receipt.file()));
            }
            entry.flatMap(Entry::commitment)
                    .filter(commitment -> !commitment.equals(receipt.document().commitment()))
                    .ifPresent(other -> wrong(new BidFault.OtherCommitment(held.file(), receipt.file())));
        }
    }

    private boolean included(Held<InclusionProof> held, Hash leaf, String of) {
        InclusionProof proof = held.document();
        Checkpoint checkpoint = proof.checkpoint();
        boolean included = proof.verify(leaf);
        if (included) {
            learn(checkpoint.origin(), proof.index(), leaf);
            findings.add(Finding.holds(
                    "proof.holds", held.file(), proof.index(), checkpoint.origin(), checkpoint.size(), of));
        } else {
            wrong(new NoteFault.NotIncluded(held.file(), proof.index(), of));
        }
        return included;
    }

    private static Optional<Entry> entryOf(InclusionProof proof) {
        try {
            return proof.extra().map(Entry::parse);
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }

    private void learn(String log, long row, Hash leaf) {
        leaves.computeIfAbsent(log, name -> new HashMap<>()).putIfAbsent(row, leaf);
    }

    private void wrong(Fault fault) {
        findings.add(new Finding.Wrong(fault));
    }
}
