package coop.encommun.verifier;

import coop.encommun.verifier.SignedNote.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who signed what: parts the genuine texts from all others, on which nothing is built any more. */
final class Signatures {
    private final List<VerifierKey> keys;
    final List<Finding> findings = new ArrayList<>();
    /** Genuine checkpoints, those inside proofs included. */
    final List<Held<Checkpoint>> checkpoints = new ArrayList<>();

    final List<Held<Receipt>> receipts = new ArrayList<>();
    final List<Held<InclusionProof>> proofs = new ArrayList<>();

    Signatures(Evidence evidence) {
        keys = evidence.keys();
        evidence.held(Checkpoint.class).forEach(this::checkpoint);
        evidence.held(InclusionProof.class).forEach(this::proof);
        evidence.held(Receipt.class).forEach(this::receipt);
    }

    private void checkpoint(Held<Checkpoint> held) {
        Checkpoint checkpoint = held.document();
        if (signed(held.file(), checkpoint.note(), keysOf(checkpoint))) {
            findings.add(Finding.holds(
                    "checkpoint.genuine", held.file(), checkpoint.origin(), checkpoint.size(), checkpoint.time()));
            checkpoints.add(held);
        }
    }

    private void proof(Held<InclusionProof> held) {
        Checkpoint checkpoint = held.document().checkpoint();
        if (signed(held.file(), checkpoint.note(), keysOf(checkpoint))) {
            proofs.add(held);
            checkpoints.add(new Held<>(held.file(), checkpoint));
        }
    }

    private void receipt(Held<Receipt> held) {
        Receipt receipt = held.document();
        if (signed(held.file(), receipt.note(), keys)) {
            findings.add(Finding.holds(
                    "receipt.genuine",
                    held.file(),
                    receipt.of().bid(),
                    receipt.of().revision(),
                    receipt.received(),
                    receipt.sequence()));
            receipts.add(held);
        }
    }

    private List<VerifierKey> keysOf(Checkpoint checkpoint) {
        return keys.stream()
                .filter(key -> key.origin().equals(checkpoint.origin()))
                .toList();
    }

    private boolean signed(String file, SignedNote note, List<VerifierKey> keys) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        keys.stream().map(note::standing).forEach(standings::add);
        if (standings.contains(Standing.GENUINE)) {
            return true;
        }
        String signers = note.signatures().stream()
                .map(SignedNote.Signature::name)
                .distinct()
                .collect(Collectors.joining(", "));
        findings.add(new Finding.Wrong(
                standings.contains(Standing.FORGED)
                        ? new NoteFault.Forged(file, signers)
                        : standings.contains(Standing.OTHER_KEY)
                                ? new NoteFault.OtherKey(file, signers)
                                : new NoteFault.OtherSigner(file, signers)));
        return false;
    }
}
