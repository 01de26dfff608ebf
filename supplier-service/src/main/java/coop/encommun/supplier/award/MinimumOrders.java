package coop.encommun.supplier.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans in which suppliers that fell below their minimum order are awarded more. */
final class MinimumOrders {

    private static final int MOST_SPLITS = 2_000;
    private static final int MOST_NODES = 200_000;

    private final WholeProblem problem;
    private final Splits splits;

    MinimumOrders(WholeProblem problem, Splits splits) {
        this.problem = problem;
        this.splits = splits;
    }

    /**
     * The plan with the cheapest goods in which every supplier of {@code kept} reaches its minimum order.
     *
     * @return empty when the problem is too large for it; a null plan when there is none
     */
    Optional<Answer> cheapest(long[] routes, long kept) {
        for (int s = 0; s < routes.length; s++) {
            if ((kept & 1L << s) != 0 && mostGoods(s, routes[s]) < problem.minimumOrders()[s]) {
                return Optional.of(new Answer(null));
            }
        }
        List<List<Split>> all = new ArrayList<>();
        for (int p = 0; p < problem.products().size(); p++) {
            Optional<List<Split>> listed = splits.all(p, routes, MOST_SPLITS);
            if (listed.isEmpty()) {
                return Optional.empty();
            }
            all.add(listed.get());
        }
        JointSearch search = new JointSearch(problem, all, kept, MOST_NODES);
        return search.run() ? Optional.of(new Answer(search.best())) : Optional.empty();
    }

    /** More than this the supplier cannot be awarded, even if it got all it may deliver. */
    private long mostGoods(int supplier, long regions) {
        long most = 0;
        for (WholeProduct product : problem.products()) {
            for (WholeOffer offer : product.offers()) {
                if (offer.supplier() == supplier) {
                    most = Math.addExact(most, offer.mostCost(product.demandOf(regions)));
                }
            }
        }
        return most;
    }

    /** @param plan null when there is none */
    record Answer(Plan plan) {}

    /**
     * Gives a supplier whole products, those first that cost least more per amount gained, until its minimum order is
     * reached. Not the cheapest way; null when it does not help.
     */
    Plan raise(Plan plan, long[] routes, int supplier) {
        long[] alone = new long[routes.length];
        alone[supplier] = routes[supplier];
        List<Move> moves = new ArrayList<>();
        for (int p = 0; p < plan.splits().size(); p++) {
            Optional<Split> whole = splits.cheapest(p, alone);
            if (whole.isPresent()) {
                long gain = whole.get().cost() - goods(p, plan.splits().get(p), supplier);
                moves.add(new Move(
                        p,
                        whole.get(),
                        gain,
                        whole.get().cost() - plan.splits().get(p).cost()));
            }
        }
        moves.sort(Comparator.comparingDouble(Move::costPerGain));
        List<Split> raised = new ArrayList<>(plan.splits());
        long missing = problem.minimumOrders()[supplier] - plan.goods()[supplier];
        for (Move move : moves) {
            if (missing > 0 && move.gain() > 0) {
                raised.set(move.product(), move.split());
                missing -= move.gain();
            }
        }
        return missing > 0 ? null : Plan.of(problem, raised, plan.bound());
    }

    private record Move(int product, Split split, long gain, long extraCost) {
        double costPerGain() {
            return gain <= 0 ? Double.MAX_VALUE : (double) extraCost / gain;
        }
    }

    private long goods(int product, Split split, int supplier) {
        List<WholeOffer> offers = problem.products().get(product).offers();
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).supplier() == supplier) {
                return offers.get(i).cost(split.ordered()[i]);
            }
        }
        return 0;
    }
}
