package coop.encommun.supplier.award;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses one split per product, all together, so that the kept suppliers reach their minimum orders. */
final class JointSearch {

    private final WholeProblem problem;
    private final List<List<Split>> choices;
    private final long kept;
    private final long[] cheapestFrom;
    private final long[][] mostGoodsFrom;
    private final long[] goods;
    private final Split[] chosen;
    private int nodesLeft;
    private long bestCost = Long.MAX_VALUE;
    private List<Split> best;

    JointSearch(WholeProblem problem, List<List<Split>> choices, long kept, int mostNodes) {
        this.problem = problem;
        this.choices = choices;
        this.kept = kept;
        this.nodesLeft = mostNodes;
        this.goods = new long[problem.suppliers()];
        this.chosen = new Split[choices.size()];
        this.cheapestFrom = new long[choices.size() + 1];
        this.mostGoodsFrom = new long[choices.size() + 1][problem.suppliers()];
        for (int p = choices.size() - 1; p >= 0; p--) {
            cheapestFrom[p] = cheapestFrom[p + 1]
                    + choices.get(p).stream().mapToLong(Split::cost).min().orElse(0);
            mostGoodsFrom[p] = mostGoodsFrom[p + 1].clone();
            List<WholeOffer> offers = problem.products().get(p).offers();
            for (int i = 0; i < offers.size(); i++) {
                int offer = i;
                mostGoodsFrom[p][offers.get(i).supplier()] += choices.get(p).stream()
                        .mapToLong(split -> offers.get(offer).cost(split.ordered()[offer]))
                        .max()
                        .orElse(0);
            }
        }
    }

    /** @return false when it had to give up before every combination was covered */
    boolean run() {
        choose(0, 0);
        return nodesLeft >= 0;
    }

    /** Null when no combination reaches the minimum orders. */
    Plan best() {
        return best == null ? null : Plan.of(problem, best, bestCost);
    }

    private void choose(int p, long cost) {
        if (--nodesLeft < 0 || cost + cheapestFrom[p] >= bestCost || !minimumsInReach(p)) {
            return;
        }
        if (p == choices.size()) {
            bestCost = cost;
            best = new ArrayList<>(Arrays.asList(chosen));
            return;
        }
        for (Split split : choices.get(p)) {
            if (cost + split.cost() + cheapestFrom[p + 1] >= bestCost) {
                return;
            }
            chosen[p] = split;
            count(p, split, 1);
            choose(p + 1, cost + split.cost());
            count(p, split, -1);
        }
    }

    private boolean minimumsInReach(int p) {
        for (int s = 0; s < goods.length; s++) {
            if ((kept & 1L << s) != 0 && goods[s] + mostGoodsFrom[p][s] < problem.minimumOrders()[s]) {
                return false;
            }
        }
        return true;
    }

    private void count(int p, Split split, int sign) {
        List<WholeOffer> offers = problem.products().get(p).offers();
        for (int i = 0; i < offers.size(); i++) {
            goods[offers.get(i).supplier()] += sign * offers.get(i).cost(split.ordered()[i]);
        }
    }
}
