package coop.encommun.supplier.solver.search;

import java.util.Arrays;

/**
 * The basis of a network simplex: a rooted tree over the nodes, with what each node's unit is worth (potential). The
 * root is the last node.
 */
final class SpanningTree {

    static final int NONE = -1;

    final int[] parent;
    /** Arc that joins the node to its parent. */
    final int[] arc;

    final int[] depth;
    final long[] potential;
    private final int[] child;
    private final int[] next;
    private final int[] previous;
    private final int[] stack;

    SpanningTree(int nodes) {
        parent = filled(nodes);
        arc = filled(nodes);
        depth = new int[nodes];
        potential = new long[nodes];
        child = filled(nodes);
        next = filled(nodes);
        previous = filled(nodes);
        stack = new int[nodes];
    }

    int root() {
        return parent.length - 1;
    }

    void hang(int node, int above, int by) {
        parent[node] = above;
        arc[node] = by;
        previous[node] = NONE;
        next[node] = child[above];
        if (child[above] != NONE) {
            previous[child[above]] = node;
        }
        child[above] = node;
    }

    /**
     * Cuts the arc above {@code cut} and hangs its part of the tree, turned round so that {@code node} comes first,
     * under {@code above}.
     */
    void move(int cut, int node, int above, int by) {
        int under = above;
        int through = by;
        for (int at = node; ; ) {
            int up = parent[at];
            int old = arc[at];
            takeDown(at);
            hang(at, under, through);
            if (at == cut) {
                break;
            }
            under = at;
            through = old;
            at = up;
        }
    }

    /** Every node of the part under {@code node}, itself first, parents before children; into {@code stack}. */
    int[] below(int node) {
        int count = 1;
        stack[0] = node;
        for (int at = 0; at < count; at++) {
            for (int c = child[stack[at]]; c != NONE; c = next[c]) {
                stack[count++] = c;
            }
        }
        belowCount = count;
        return stack;
    }

    int belowCount;

    void copyTo(SpanningTree other) {
        copy(parent, other.parent);
        copy(arc, other.arc);
        copy(depth, other.depth);
        copy(child, other.child);
        copy(next, other.next);
        copy(previous, other.previous);
        System.arraycopy(potential, 0, other.potential, 0, potential.length);
    }

    private void takeDown(int node) {
        if (previous[node] == NONE) {
            child[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    private static void copy(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }

    private static int[] filled(int nodes) {
        int[] array = new int[nodes];
        Arrays.fill(array, NONE);
        return array;
    }
}
