package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The definitions in their plainest form: every order in which co-ops can come together, every group. */
record Groups(CostGame game) {

    /** The mean contribution over all n! orders, in units of cost. */
    double[] shapleyByOrders() {
        double[] sum = new double[game.size()];
        long orders = through(new ArrayList<>(), sum);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= orders;
        }
        return sum;
    }

    private long through(List<Integer> order, double[] sum) {
        if (order.size() == game.size()) {
            for (int k = 0; k < order.size(); k++) {
                sum[order.get(k)] += cost(order.subList(0, k + 1)) - cost(order.subList(0, k));
            }
            return 1;
        }
        long orders = 0;
        for (int next = 0; next < game.size(); next++) {
            if (!order.contains(next)) {
                order.add(next);
                orders += through(order, sum);
                order.removeLast();
            }
        }
        return orders;
    }

    /** The mean contribution over all groups, weighted by how likely they come first. */
    double[] shapleyByGroups() {
        int n = game.size();
        double[] values = new double[n];
        for (int mask = 0; mask < 1 << n; mask++) {
            List<Integer> group = members(mask);
            for (int i = 0; i < n; i++) {
                if (!group.contains(i)) {
                    List<Integer> more = new ArrayList<>(group);
                    more.add(i);
                    double chance = factorial(group.size()) * factorial(n - group.size() - 1) / factorial(n);
                    values[i] += chance * (cost(more) - cost(group));
                }
            }
        }
        return values;
    }

    /** Over all groups of those that take something, but nobody and everybody. */
    BigDecimal largestExcess(List<BigDecimal> payments) {
        BigDecimal largest = null;
        for (int mask = 1; mask < (1 << game.size()) - 1; mask++) {
            List<Integer> group = members(mask);
            BigDecimal excess = group.stream()
                    .map(payments::get)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(BigDecimal.valueOf(cost(group), game.scale()));
            largest = largest == null ? excess : largest.max(excess);
        }
        return largest;
    }

    private List<Integer> members(int mask) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < game.size(); i++) {
            if ((mask >> i & 1) == 1) {
                members.add(i);
            }
        }
        return members;
    }

    private long cost(List<Integer> group) {
        long[] sums = new long[game.sums().length];
        group.forEach(coop -> CostGame.add(sums, game.part(coop)));
        return group.isEmpty() ? 0 : game.cost(sums);
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }
}
