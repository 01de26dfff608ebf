package coop.encommun.supplier.award;

import java.util.List;

/**
 * One split per product.
 *
 * @param goods by supplier, the cost of its goods
 * @param served by supplier, the regions it delivers to
 * @param bound no plan over the same routes has cheaper goods
 */
record Plan(List<Split> splits, long[] goods, long[] served, long goodsCost, long delivery, long bound) {

    static Plan of(WholeProblem problem, List<Split> splits) {
        return of(problem, splits, splits.stream().mapToLong(Split::bound).reduce(0, Math::addExact));
    }

    static Plan of(WholeProblem problem, List<Split> splits, long bound) {
        long[] goods = new long[problem.suppliers()];
        long[] served = new long[problem.suppliers()];
        long goodsCost = 0;
        for (int p = 0; p < splits.size(); p++) {
            Split split = splits.get(p);
            List<WholeOffer> offers = problem.products().get(p).offers();
            for (int i = 0; i < offers.size(); i++) {
                int supplier = offers.get(i).supplier();
                goods[supplier] = Math.addExact(goods[supplier], offers.get(i).cost(split.ordered()[i]));
                served[supplier] |= split.served(i);
            }
            goodsCost = Math.addExact(goodsCost, split.cost());
        }
        return new Plan(List.copyOf(splits), goods, served, goodsCost, charges(problem, served), bound);
    }

    /** The charges of these regions, by supplier. */
    static long charges(WholeProblem problem, long[] served) {
        long sum = 0;
        for (int s = 0; s < served.length; s++) {
            for (long rest = served[s]; rest != 0; rest &= rest - 1) {
                sum = Math.addExact(sum, problem.charges()[s][Long.numberOfTrailingZeros(rest)]);
            }
        }
        return sum;
    }

    long cost() {
        return Math.addExact(goodsCost, delivery);
    }

    /** The first supplier that is awarded less than its minimum order, among those in the bit set; -1 if none. */
    int below(WholeProblem problem, long among) {
        for (int s = 0; s < goods.length; s++) {
            if ((among & 1L << s) != 0 && served[s] != 0 && goods[s] < problem.minimumOrders()[s]) {
                return s;
            }
        }
        return -1;
    }

    boolean keepsMinimumOrders(WholeProblem problem) {
        return below(problem, -1L) < 0;
    }
}
