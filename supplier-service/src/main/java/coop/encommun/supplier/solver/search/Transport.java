package coop.encommun.supplier.solver.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The award when the way of every offer is decided and prices are per unit of total volume: a transportation problem,
 * solved exactly. The ways of an offer differ in price and range, not in what they may deliver of each line. Volumes outside a way's range and unmet demand are allowed at a forbidding price, so that every
 * decision has a flow and the search may pass through decisions that do not keep the limits.
 */
final class Transport {

    static final int UNUSED = -1;
    private static final Way NOTHING =
            new Way(UNUSED, new int[0], new int[0], new double[0], new double[0], new double[0], 0, 0, 0);

    private static final int MOST_PIVOTS = 1_000_000;

    final Network network;
    private final BooleanSupplier stop;
    private final List<List<Way>> ways;
    private final int lines;
    private final int[] firstArc;
    private final int[] way;
    private final long forbidding;
    private double constants;

    Transport(List<List<Way>> ways, long[] demand, BooleanSupplier stop) {
        this.stop = stop;
        this.ways = ways;
        this.lines = demand.length;
        int offers = ways.size();
        this.way = new int[offers];
        this.firstArc = new int[offers + 1];
        double dearest = 1;
        for (int s = 0; s < offers; s++) {
            int items = ways.get(s).isEmpty() ? 0 : ways.get(s).getFirst().items();
            firstArc[s + 1] = firstArc[s] + items + 3;
            for (Way one : ways.get(s)) {
                for (double score : one.score()) {
                    dearest = Math.max(dearest, Math.abs(score));
                }
            }
        }
        this.forbidding = (long) (20 * dearest);
        int root = lines + offers;
        this.network = new Network(root + 1, firstArc[offers] + lines);
        for (int l = 0; l < lines; l++) {
            int arc = firstArc[offers] + l;
            arc(arc, root, l, 0, Long.MAX_VALUE / 4, forbidding);
            network.flow[arc] = demand[l];
            network.tree.hang(l, root, arc);
        }
        for (int s = 0; s < offers; s++) {
            layOut(s, root);
        }
    }

    /** A copy that shares what does not change. */
    Transport(Transport other) {
        this.stop = other.stop;
        this.ways = other.ways;
        this.lines = other.lines;
        this.firstArc = other.firstArc;
        this.way = other.way.clone();
        this.forbidding = other.forbidding;
        this.constants = other.constants;
        this.network = new Network(other.network);
    }

    private void layOut(int s, int root) {
        int arc = firstArc[s];
        arc(volume(s), root, lines + s, 0, 0, 0);
        arc(volume(s) + 1, root, lines + s, 0, Long.MAX_VALUE / 4, forbidding);
        arc(volume(s) + 2, lines + s, root, 0, Long.MAX_VALUE / 4, forbidding);
        network.tree.hang(lines + s, root, volume(s));
        way[s] = UNUSED;
        if (!ways.get(s).isEmpty()) {
            Way any = ways.get(s).getFirst();
            for (int i = 0; i < any.items(); i++) {
                arc(arc + i, lines + s, any.line()[i], 0, (long) any.room()[i], (long) any.score()[i]);
            }
        }
    }

    private void arc(int arc, int from, int to, long least, long most, long cost) {
        network.from[arc] = from;
        network.to[arc] = to;
        network.least[arc] = least;
        network.most[arc] = most;
        network.cost[arc] = cost;
    }

    /** The arc of the offer's volume; the two after it are its excess and its lack. */
    private int volume(int s) {
        return firstArc[s + 1] - 3;
    }

    int way(int s) {
        return way[s];
    }

    /** How many offers are used. */
    int used() {
        int count = 0;
        for (int its : way) {
            count += its == UNUSED ? 0 : 1;
        }
        return count;
    }

    /** Decides the way of an offer; the flow stays and is mended by the next {@link #solve}. */
    void decide(int s, int index) {
        constants += of(s, index).constant() - of(s, way[s]).constant();
        way[s] = index;
        Way next = of(s, index);
        for (int i = 0; i < next.items(); i++) {
            network.cost[firstArc[s] + i] = (long) next.score()[i];
        }
        int main = volume(s);
        long units = network.flow[main] + network.flow[main + 1] - network.flow[main + 2];
        network.least[main] = (long) next.least();
        network.most[main] = (long) Math.min(next.most(), Long.MAX_VALUE / 4);
        network.flow[main] = Math.clamp(units, network.least[main], network.most[main]);
        network.flow[main + 1] = Math.max(0, units - network.most[main]);
        network.flow[main + 2] = Math.max(0, network.least[main] - units);
        int above = network.tree.arc[lines + s];
        if (above >= main && above < main + 3) {
            network.tree.arc[lines + s] =
                    network.flow[main + 1] > 0 ? main + 1 : network.flow[main + 2] > 0 ? main + 2 : main;
        }
    }

    private Way of(int s, int index) {
        return index == UNUSED ? NOTHING : ways.get(s).get(index);
    }

    /** Score of the best flow for what is decided; far too high when it cannot keep all limits. */
    double solve() {
        if (!network.solve(MOST_PIVOTS, stop)) {
            return Double.MAX_VALUE;
        }
        return network.total() + constants;
    }

    boolean isFeasible() {
        for (int l = 0; l < lines; l++) {
            if (network.flow[network.flow.length - lines + l] > 0) {
                return false;
            }
        }
        for (int s = 0; s < way.length; s++) {
            if (network.flow[volume(s) + 1] > 0 || network.flow[volume(s) + 2] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Units by offer and line, where there are any. */
    Map<Integer, Map<Integer, Long>> award() {
        Map<Integer, Map<Integer, Long>> award = new HashMap<>();
        for (int s = 0; s < way.length; s++) {
            Way its = of(s, way[s]);
            for (int i = 0; i < its.items(); i++) {
                if (units(s, i) > 0) {
                    award.computeIfAbsent(s, any -> new HashMap<>()).merge(its.line()[i], units(s, i), Long::sum);
                }
            }
        }
        return award;
    }

    /** What a unit of the line costs at the margin. */
    double price(int line) {
        return network.tree.potential[line];
    }

    /** Units of the item of the offer. */
    long units(int s, int item) {
        return network.flow[firstArc[s] + item];
    }

    void copyTo(Transport other) {
        network.copyTo(other.network);
        System.arraycopy(way, 0, other.way, 0, way.length);
        other.constants = constants;
    }
}
