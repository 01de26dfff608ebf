package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * That a log only grew: the rows that made the tree of size {@code from} are the first of the tree of size {@code to}.
 *
 * @param path hashes of RFC 6962
 */
public record ConsistencyProof(long from, long to, List<Hash> path) implements Document {
    static final String TITLE = "encommun consistency proof v1";

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** @throws Malformed when this is no consistency proof; says nothing of whether it holds */
    public static ConsistencyProof parse(String text) {
        Lines lines = new Lines(Lines.tidy(text));
        lines.exactly(TITLE);
        long from = lines.number(lines.field("from"));
        long to = lines.number(lines.field("to"));
        List<Hash> path = new ArrayList<>();
        while (lines.hasNext()) {
            path.add(lines.hash());
        }
        return new ConsistencyProof(from, to, path);
    }

    /** Whether it leads from the root of size {@link #from()} to the root of size {@link #to()} (RFC 9162, 2.1.4.2). */
    public boolean verify(Hash older, Hash newer) {
        if (from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        if (from == 0) {
            return path.isEmpty() && older.equals(MerkleRoot.of(List.of()));
        }
        return Long.bitCount(from) == 1
                ? climbs(older, path, older, newer)
                : !path.isEmpty() && climbs(path.get(0), path.subList(1, path.size()), older, newer);
    }

    private boolean climbs(Hash start, List<Hash> above, Hash older, Hash newer) {
        int full = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> full;
        long last = (to - 1) >> full;
        Hash old = start;
        Hash grown = start;
        for (Hash sibling : above) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.node(sibling, old);
                grown = Hash.node(sibling, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Hash.node(grown, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(older) && grown.equals(newer);
    }
}
