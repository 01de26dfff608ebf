package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.List;

/** The trees and proofs of RFC 6962 as its section 2.1 defines them, by recursion over all leaves. */
final class NaiveTree {
    private NaiveTree() {}

    static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.sha256(new byte[0]);
            case 1 -> leaves.get(0);
            default -> {
                int split = split(leaves.size());
                yield Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
            }
        };
    }

    static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return index < split ? with(path(index, left), root(right)) : with(path(index - split, right), root(left));
    }

    static List<Hash> consistency(int from, List<Hash> leaves) {
        return from == 0 || from == leaves.size() ? List.of() : subproof(from, leaves, true);
    }

    private static List<Hash> subproof(int from, List<Hash> leaves, boolean whole) {
        if (from == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return from <= split
                ? with(subproof(from, left, whole), root(right))
                : with(subproof(from - split, right, false), root(left));
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static List<Hash> with(List<Hash> path, Hash last) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
