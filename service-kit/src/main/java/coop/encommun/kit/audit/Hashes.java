package coop.encommun.kit.audit;

/** Hashes that need not be computed: leaves at level 0, complete aligned subtrees of 256^level leaves above. */
interface Hashes {

    int FAN = 256;

    /** @throws IllegalStateException when it is missing although the log reaches beyond it */
    byte[] at(int level, long index);
}
