package coop.encommun.kit.audit;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 word for word, over all the leaves, and the checks of RFC 9162 section 2.1 from the outside. */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) return TreeHash.ofNothing();
        if (leaves.size() == 1) return leaves.getFirst();
        int k = split(leaves.size());
        return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) return new ArrayList<>();
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var path = m < k ? path(m, left) : path(m - k, right);
        path.add(root(m < k ? right : left));
        return path;
    }

    static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
        if (m == leaves.size()) return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var proof = m <= k ? subproof(m, left, whole) : subproof(m - k, right, false);
        proof.add(root(m <= k ? right : left));
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    /** RFC 9162, 2.1.3.2: the root that a leaf and its path lead to. */
    static byte[] climb(long index, long size, byte[] leaf, List<byte[]> path) {
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] neighbour : path) {
            if (sn == 0) throw new AssertionError("path too long");
            if ((fn & 1) == 1 || fn == sn) {
                hash = TreeHash.node(neighbour, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, neighbour);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) throw new AssertionError("path too short");
        return hash;
    }
}
