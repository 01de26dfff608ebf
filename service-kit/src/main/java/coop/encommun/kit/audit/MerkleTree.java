package coop.encommun.kit.audit;

import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 6962 over the first entries of a log. Shape and proofs follow its section 2.1. */
record MerkleTree(Hashes kept, long size) {

    MerkleTree {
        if (size < 0) throw new IllegalArgumentException("A tree of " + size + " entries");
    }

    byte[] root() {
        return size == 0 ? TreeHash.ofNothing() : hash(0, size);
    }

    /** What leads from one entry up to the root, its own neighbour first. */
    List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("No entry " + index + " among " + size);
        List<byte[]> path = new ArrayList<>();
        climb(path, index, 0, size);
        return path;
    }

    private void climb(List<byte[]> path, long index, long first, long count) {
        if (count == 1) return;
        long left = leftOf(count);
        if (index < left) {
            climb(path, index, first, left);
            path.add(hash(first + left, count - left));
        } else {
            climb(path, index - left, first + left, count - left);
            path.add(hash(first, left));
        }
    }

    /** What shows that the tree over the first {@code from} entries was only added to. */
    List<byte[]> consistency(long from) {
        if (from < 1 || from > size) throw new IllegalArgumentException("No beginning of " + from + " in " + size);
        List<byte[]> path = new ArrayList<>();
        grow(path, from, 0, size, true);
        return path;
    }

    private void grow(List<byte[]> path, long old, long first, long count, boolean wasRoot) {
        if (old == count) {
            if (!wasRoot) path.add(hash(first, count));
            return;
        }
        long left = leftOf(count);
        if (old <= left) {
            grow(path, old, first, left, wasRoot);
            path.add(hash(first + left, count - left));
        } else {
            grow(path, old - left, first + left, count - left, false);
            path.add(hash(first, left));
        }
    }

    private byte[] hash(long first, long count) {
        int level = levelOf(count);
        if (level >= 0) return kept.at(level, first / count);
        long left = leftOf(count);
        return TreeHash.node(hash(first, left), hash(first + left, count - left));
    }

    /** The largest power of two below the count. */
    private static long leftOf(long count) {
        return Long.highestOneBit(count - 1);
    }

    /** The level at which a subtree of that many leaves is kept; -1 for none. */
    private static int levelOf(long count) {
        int bits = Long.numberOfTrailingZeros(count);
        return Long.bitCount(count) == 1 && bits % 8 == 0 ? bits / 8 : -1;
    }
}
