package coop.encommun.verifier;

/** What is wrong with a signed text or a proof. {@code file} is the name under which the text was given. */
public sealed interface NoteFault extends Fault {
    /** The text, or its signature, was changed after signing, or was never signed by the key that it names. */
    record Forged(String file, String origin) implements NoteFault {}

    /** Signed in the name of the log, with another key than the one given. */
    record OtherKey(String file, String origin) implements NoteFault {}

    /** Signed by none of those whose keys are given. */
    record OtherSigner(String file, String signers) implements NoteFault {}

    /** Two signed checkpoints of one size with two roots: two histories are told. */
    record TwoTrees(String file, String other, long size) implements NoteFault {}

    /** A later checkpoint has fewer rows than one before it. */
    record Shrunk(String file, String earlier, long size, long earlierSize) implements NoteFault {}

    /** The row is not in the log that the checkpoint signs, at least not there. */
    record NotIncluded(String file, long row, String of) implements NoteFault {}

    /** The entry in the proof says that it is another row. */
    record OtherRow(String file, long row) implements NoteFault {}

    /** The entry in the proof is not the one that the receipt was given for. */
    record OtherEntry(String file, long row, String receipt) implements NoteFault {}

    /** The newer of two checkpoints does not continue the older. */
    record NotConsistent(String file, long from, long to) implements NoteFault {}

    /** Two signed receipts for one row, with two leaves. */
    record TwoReceipts(String file, String other, long row) implements NoteFault {}
}
