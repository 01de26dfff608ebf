package coop.encommun.verifier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The root of RFC 6962 over leaves that come one by one: holds one subtree for each bit of their number. */
public final class MerkleRoot {
    /** Roots of full subtrees, the smallest first. */
    private final Deque<Hash> subtrees = new ArrayDeque<>();

    private long size;

    /** Root over leaf hashes; of none, SHA-256 of nothing. */
    public static Hash of(List<Hash> leaves) {
        MerkleRoot root = new MerkleRoot();
        leaves.forEach(root::add);
        return root.root();
    }

    void add(Hash leaf) {
        Hash grown = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            grown = Hash.node(subtrees.pop(), grown);
        }
        subtrees.push(grown);
        size++;
    }

    long size() {
        return size;
    }

    Hash root() {
        return subtrees.stream()
                .reduce((right, left) -> Hash.node(left, right))
                .orElseGet(() -> Hash.sha256(new byte[0]));
    }
}
