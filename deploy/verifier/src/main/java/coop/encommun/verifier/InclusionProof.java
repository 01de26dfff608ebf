package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a row is in the log that a checkpoint signs, as of C2SP tlog-proof.
 *
 * @param extra the entry of the row, when it is given
 * @param path hashes of RFC 6962, from the leaf up
 */
public record InclusionProof(Optional<byte[]> extra, long index, List<Hash> path, Checkpoint checkpoint)
        implements Document {
    static final String TITLE = "c2sp.org/tlog-proof@v1";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** @throws Malformed when this is no proof; says nothing of whether it holds */
    public static InclusionProof parse(String text) {
        Lines lines = new Lines(Lines.tidy(text));
        lines.exactly(TITLE);
        Optional<byte[]> extra =
                lines.hasField("extra") ? Optional.of(lines.base64(lines.field("extra"))) : Optional.empty();
        long index = lines.number(lines.field("index"));
        List<Hash> path = new ArrayList<>();
        while (!lines.atEmptyLine()) {
            path.add(lines.hash());
        }
        lines.exactly("");
        lines.notEmpty();
        return new InclusionProof(extra, index, path, Checkpoint.parse(lines.rest()));
    }

    /** Leaf of the entry that the proof brings. */
    public Optional<Hash> leaf() {
        return extra.map(Hash::leaf);
    }

    /** Whether it is about the row that this receipt is of. */
    boolean concerns(Receipt receipt) {
        return index == receipt.sequence() && receipt.isOf(checkpoint.origin());
    }

    /** Whether this leaf is the row {@link #index()} of the tree that the proof’s checkpoint names. */
    public boolean verify(Hash leaf) {
        return verify(leaf, index, checkpoint.size(), path, checkpoint.root());
    }

    /** Whether this leaf is at this index, from 0, in the tree of this size and root (RFC 9162, 2.1.3.2). */
    public static boolean verify(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
