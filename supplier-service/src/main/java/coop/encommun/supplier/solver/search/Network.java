package coop.encommun.supplier.solver.search;

import java.util.function.BooleanSupplier;

/**
 * Minimum cost flow by the primal network simplex (Dantzig 1951; pricing by blocks as in Kovács, Optimization Methods
 * and Software 30, 2015). Costs and bounds may be changed between solves: the flow is kept, so that the next solve
 * needs few pivots.
 */
final class Network {

    /** Pivots between two looks at the clock. */
    private static final int LOOK = 1000;

    final SpanningTree tree;
    final int[] from;
    final int[] to;
    final long[] cost;
    final long[] least;
    final long[] most;
    final long[] flow;
    private final int block;
    private int position;

    Network(int nodes, int arcs) {
        tree = new SpanningTree(nodes);
        from = new int[arcs];
        to = new int[arcs];
        cost = new long[arcs];
        least = new long[arcs];
        most = new long[arcs];
        flow = new long[arcs];
        block = Math.max(50, 2 * (int) Math.sqrt(arcs));
    }

    /** A copy; the arcs' ends are shared. */
    Network(Network other) {
        tree = new SpanningTree(other.tree.parent.length);
        from = other.from;
        to = other.to;
        cost = other.cost.clone();
        least = other.least.clone();
        most = other.most.clone();
        flow = other.flow.clone();
        block = other.block;
        other.copyTo(this);
    }

    long total() {
        long sum = 0;
        for (int a = 0; a < flow.length; a++) {
            if (flow[a] != 0) {
                sum += flow[a] * cost[a];
            }
        }
        return sum;
    }

    /** Pivots until the flow is of least cost; gives up after {@code pivots}, or when told, with a dearer flow. */
    boolean solve(int pivots, BooleanSupplier stop) {
        refresh(tree.root());
        for (int pivot = 0; pivot < pivots && !(pivot % LOOK == LOOK - 1 && stop.getAsBoolean()); pivot++) {
            int arc = entering();
            if (arc < 0) {
                return true;
            }
            pivot(arc);
        }
        return false;
    }

    void copyTo(Network other) {
        tree.copyTo(other.tree);
        System.arraycopy(cost, 0, other.cost, 0, cost.length);
        System.arraycopy(least, 0, other.least, 0, least.length);
        System.arraycopy(most, 0, other.most, 0, most.length);
        System.arraycopy(flow, 0, other.flow, 0, flow.length);
        other.position = position;
    }

    private long reduced(int arc) {
        return cost[arc] + tree.potential[from[arc]] - tree.potential[to[arc]];
    }

    /** The most promising arc of the first block that has one. */
    private int entering() {
        int best = -1;
        long gain = 0;
        int seen = 0;
        int left = block;
        int arc = position;
        for (; seen < flow.length; seen++) {
            long reduced = reduced(arc);
            if (reduced < -gain ? flow[arc] < most[arc] : reduced > gain && flow[arc] > least[arc]) {
                gain = Math.abs(reduced);
                best = arc;
            }
            arc = arc + 1 == flow.length ? 0 : arc + 1;
            if (--left == 0) {
                if (best >= 0) {
                    break;
                }
                left = block;
            }
        }
        position = arc;
        return best;
    }

    private void pivot(int entering) {
        boolean forward = reduced(entering) < 0;
        int start = forward ? from[entering] : to[entering];
        int end = forward ? to[entering] : from[entering];
        int join = join(start, end);
        long push = forward ? most[entering] - flow[entering] : flow[entering] - least[entering];
        int cut = SpanningTree.NONE;
        boolean onStart = false;
        // Among equals the last arc along the cycle leaves (Cunningham 1976): it keeps the tree from cycling.
        for (int node = start; node != join; node = tree.parent[node]) {
            long room = room(tree.arc[node], from[tree.arc[node]] != node);
            if (room < push) {
                push = room;
                cut = node;
                onStart = true;
            }
        }
        for (int node = end; node != join; node = tree.parent[node]) {
            long room = room(tree.arc[node], from[tree.arc[node]] == node);
            if (room <= push) {
                push = room;
                cut = node;
                onStart = false;
            }
        }
        if (push > 0) {
            push(entering, forward, push);
            for (int node = start; node != join; node = tree.parent[node]) {
                push(tree.arc[node], from[tree.arc[node]] != node, push);
            }
            for (int node = end; node != join; node = tree.parent[node]) {
                push(tree.arc[node], from[tree.arc[node]] == node, push);
            }
        }
        if (cut != SpanningTree.NONE) {
            tree.move(cut, onStart ? start : end, onStart ? end : start, entering);
            refresh(onStart ? start : end);
        }
    }

    private long room(int arc, boolean up) {
        return up ? most[arc] - flow[arc] : flow[arc] - least[arc];
    }

    private void push(int arc, boolean up, long amount) {
        flow[arc] += up ? amount : -amount;
    }

    private int join(int a, int b) {
        int[] depth = tree.depth;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = tree.parent[a];
            } else {
                b = tree.parent[b];
            }
        }
        return a;
    }

    /** Depths and potentials of a part of the tree. */
    private void refresh(int top) {
        int[] nodes = tree.below(top);
        for (int i = 0; i < tree.belowCount; i++) {
            int node = nodes[i];
            if (node != tree.root()) {
                int above = tree.parent[node];
                int arc = tree.arc[node];
                tree.depth[node] = tree.depth[above] + 1;
                tree.potential[node] = tree.potential[above] + (from[arc] == above ? cost[arc] : -cost[arc]);
            }
        }
    }
}
