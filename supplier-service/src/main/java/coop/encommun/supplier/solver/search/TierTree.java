package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Branch and bound over the ways of the offers, with the Lagrangian relaxation for a bound, where a {@link Transport}
 * sees the whole problem. Each node narrows the ways by their regret; the node of the least bound comes first, so that
 * the bound of the whole rises.
 */
final class TierTree {

    private static final int STEPS = 40;
    private static final int PATIENCE = 5;

    /** Nodes that may wait; fewer where each is large, so that the heap holds them. */
    private static final int MOST_OPEN = 20_000;

    private static final int BYTES_OPEN = 200_000_000;
    private static final int BYTES_PER_OFFER = 64;

    /** Sums of doubles: ten digits are safe. */
    private static final double ROUNDING = 1e-10;

    /** What is left open, and the prices to start from. */
    private record Node(List<List<Way>> ways, boolean[] used, double[] price, double bound) {}

    private final AwardProblem problem;
    private final Incumbent incumbent;
    private final long[] demand;
    private final List<List<Way>> root;
    private final Transport flow;
    private final PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingDouble(Node::bound));
    private double settled = Double.MAX_VALUE;
    /** The best score that it knows of; what other threads find may not change its way. */
    private double upper;

    private final int mostOpen;
    private int nodes;

    TierTree(AwardProblem problem, Incumbent incumbent, List<List<Way>> ways, double[] price) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.demand = problem.lines().stream().mapToLong(Line::firm).toArray();
        this.upper = incumbent.score();
        this.root = ways;
        this.flow = new Transport(ways, demand, incumbent::isOver);
        int bytes = Double.BYTES * price.length + BYTES_PER_OFFER * ways.size();
        this.mostOpen = Math.min(MOST_OPEN, BYTES_OPEN / bytes);
        open.add(new Node(ways, new boolean[ways.size()], price, Double.NEGATIVE_INFINITY));
    }

    int nodes() {
        return nodes;
    }

    /** Whether all is looked into, or more waits than can be kept; what was proven stays. */
    boolean isDone() {
        return open.isEmpty() || open.size() > mostOpen;
    }

    /** Looks into the most promising node, and proves what follows. */
    void step() {
        Node node = open.poll();
        nodes++;
        Relaxation relaxation = new Relaxation(problem, node.ways(), node.used());
        Lagrangian prices = new Lagrangian(relaxation, node.price(), PATIENCE);
        prices.improve(STEPS, upper, incumbent::isOver);
        if (!Double.isFinite(prices.bound())) {
            open.clear();
            return;
        }
        double bound = Math.max(node.bound(), prices.bound());
        boolean decided = false;
        Map<Way, Double> weight = weights(node, prices);
        if (bound < worthwhile()) {
            decided = round(node, weight);
            double[] duals = duals();
            Lagrangian exact = new Lagrangian(relaxation, duals, PATIENCE);
            if (exact.bound() > prices.bound()) {
                prices = exact;
                bound = Math.max(bound, exact.bound());
            }
        }
        Node narrow = bound < worthwhile() && !decided ? narrow(node, prices, bound) : null;
        if (narrow == null) {
            settled = Math.min(settled, worthwhile());
        } else {
            branch(narrow, weight);
        }
        double least = open.isEmpty() ? settled : Math.min(settled, open.peek().bound());
        if (!incumbent.isOver()) {
            incumbent.proved((long) Math.floor(Math.min(least, upper) - ROUNDING * Math.abs(least)));
        }
    }

    /**
     * Decides every offer by what the relaxation uses most; whether that was all there was left to decide.
     */
    private boolean round(Node node, Map<Way, Double> weight) {
        boolean decided = true;
        for (int s = 0; s < node.used().length; s++) {
            List<Way> left = node.ways().get(s);
            double sum = left.stream().mapToDouble(weight::get).sum();
            int way = Transport.UNUSED;
            if (node.used()[s] || sum > 0.5) {
                Way most = left.stream()
                        .max(Comparator.comparingDouble(weight::get))
                        .orElseThrow();
                way = root.get(s).indexOf(most);
            }
            if (flow.way(s) != way) {
                flow.decide(s, way);
            }
            decided &= left.isEmpty() || (node.used()[s] && left.size() == 1);
        }
        double score = flow.solve();
        if (flow.isFeasible() && score < upper) {
            upper = score;
            incumbent.offerUnchecked(Dealing.pieces(problem, flow.award()));
        }
        return decided;
    }

    private double[] duals() {
        double[] duals = new double
                [demand.length + root.size() + problem.limits().minimumShares().size()];
        for (int l = 0; l < demand.length; l++) {
            duals[l] = flow.price(l);
        }
        return duals;
    }

    private static Map<Way, Double> weights(Node node, Lagrangian prices) {
        Map<Way, Double> weight = new IdentityHashMap<>();
        for (int s = 0; s < node.ways().size(); s++) {
            for (int w = 0; w < node.ways().get(s).size(); w++) {
                weight.put(node.ways().get(s).get(w), prices.weight(s, w));
            }
        }
        return weight;
    }

    /** Awards below this are better by a money unit. */
    private double worthwhile() {
        return upper - (double) AwardProblem.COST / 2;
    }

    /** Without the ways that no better award uses; null when nothing is left. */
    private Node narrow(Node node, Lagrangian prices, double bound) {
        double gap = worthwhile() - prices.bound();
        List<List<Way>> ways = new ArrayList<>();
        boolean[] used = node.used().clone();
        for (int s = 0; s < used.length; s++) {
            List<Way> left = new ArrayList<>();
            for (int w = 0; w < node.ways().get(s).size(); w++) {
                if (prices.regret(s, w) < gap) {
                    left.add(node.ways().get(s).get(w));
                }
            }
            used[s] |= prices.uses(s) && prices.loss(s) >= gap;
            if (used[s] && left.isEmpty()) {
                return null;
            }
            ways.add(List.copyOf(left));
        }
        return new Node(ways, used, prices.prices(), bound);
    }

    /** By the way that is most in doubt: only it, or anything but it. What has none is looked at once more, to end it. */
    private void branch(Node node, Map<Way, Double> weight) {
        int offer = -1;
        Way way = null;
        double doubt = -1;
        for (int s = 0; s < node.used().length; s++) {
            List<Way> left = node.ways().get(s);
            for (Way one : node.used()[s] && left.size() == 1 ? List.<Way>of() : left) {
                double its = 0.5 - Math.abs(0.5 - weight.get(one));
                if (its > doubt) {
                    offer = s;
                    way = one;
                    doubt = its;
                }
            }
        }
        if (offer < 0) {
            open.add(node);
            return;
        }
        Way chosen = way;
        List<Way> others = node.ways().get(offer).stream()
                .filter(one -> !one.equals(chosen))
                .toList();
        open.add(with(node, offer, List.of(chosen), true));
        if (!others.isEmpty() || !node.used()[offer]) {
            open.add(with(node, offer, others, node.used()[offer]));
        }
    }

    private static Node with(Node node, int offer, List<Way> ways, boolean used) {
        List<List<Way>> all = new ArrayList<>(node.ways());
        all.set(offer, ways);
        boolean[] must = node.used().clone();
        must[offer] = used;
        return new Node(all, must, node.price(), node.bound());
    }
}
