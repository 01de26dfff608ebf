package coop.encommun.supplier.award;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the routes (supplier × region) that are used. Over fixed routes the products are independent; what ties them
 * together are delivery charges and minimum orders, and on those the search branches: a charged route is closed or
 * paid, a supplier below its minimum order is closed or kept and raised.
 */
final class AwardSearch {

    private final WholeProblem problem;
    private final Splits splits;
    private final MinimumOrders minimumOrders;
    private final long deadline;
    private Plan best;
    /** The lowest bound of a branch that was given up; the optimum may hide there. */
    private long unexplored = Long.MAX_VALUE;

    AwardSearch(WholeProblem problem, Splits splits, Duration timeLimit) {
        this.problem = problem;
        this.splits = splits;
        this.minimumOrders = new MinimumOrders(problem, splits);
        this.deadline = System.nanoTime() + timeLimit.toNanos();
    }

    void run() {
        improve(problem.servable().clone());
        branch(problem.servable().clone(), new long[problem.suppliers()], 0);
    }

    /** The cheapest plan found; null when none was. */
    Plan best() {
        return best;
    }

    /** No plan costs less than this. */
    long bound() {
        return best == null ? unexplored : Math.min(unexplored, best.cost());
    }

    boolean isExhaustive() {
        return unexplored == Long.MAX_VALUE && !splits.gaveUp();
    }

    boolean isProven() {
        return best != null && bound() >= best.cost() && !splits.gaveUp();
    }

    /** Closes suppliers and charged routes one by one as long as it pays. */
    private void improve(long[] routes) {
        boolean better = repaired(routes, 0);
        while (better && !late()) {
            better = false;
            for (int s = 0; s < routes.length && !late(); s++) {
                long whole = routes[s];
                better |= tryClosing(routes, s, whole);
                for (long rest = routes[s]; rest != 0 && !late(); rest &= rest - 1) {
                    long region = Long.lowestOneBit(rest);
                    if (problem.charges()[s][Long.numberOfTrailingZeros(region)] > 0) {
                        better |= tryClosing(routes, s, region);
                    }
                }
            }
        }
    }

    private boolean tryClosing(long[] routes, int supplier, long regions) {
        long before = routes[supplier];
        if (best == null || (best.served()[supplier] & regions) == 0) {
            return false;
        }
        routes[supplier] &= ~regions;
        boolean better = repaired(routes, 0);
        routes[supplier] = better ? routes[supplier] : before;
        return better;
    }

    /** Whether these routes, with suppliers below their minimum order raised or closed, give a better plan. */
    private boolean repaired(long[] routes, int depth) {
        Plan plan = plan(routes);
        if (plan == null || (late() && best != null)) {
            return false;
        }
        int below = plan.below(problem, -1L);
        if (below < 0) {
            return keepIfBetter(plan);
        }
        Plan raised = minimumOrders.raise(plan, routes, below);
        boolean better = raised != null && keepIfBetter(raised);
        if (depth < problem.suppliers()) {
            long[] without = routes.clone();
            without[below] = 0;
            better |= repaired(without, depth + 1);
        }
        return better;
    }

    private void branch(long[] routes, long[] paid, long kept) {
        Plan plan = plan(routes);
        if (plan == null) {
            return;
        }
        if (plan.below(problem, kept) >= 0 && !late()) {
            Optional<MinimumOrders.Answer> answer = minimumOrders.cheapest(routes, kept);
            if (answer.isEmpty()) {
                keepRaised(plan, routes);
                giveUp(bound(plan, routes, paid));
                return;
            }
            plan = answer.get().plan();
            if (plan == null) {
                return;
            }
        }
        keepIfBetter(plan);
        long bound = bound(plan, routes, paid);
        if (best != null && bound >= best.cost()) {
            return;
        }
        int below = plan.below(problem, ~kept);
        Route dearest = dearestUnpaid(plan, paid);
        if (late() || (below < 0 && dearest == null)) {
            giveUp(bound);
        } else if (below >= 0) {
            branch(closed(routes, below, routes[below]), paid, kept);
            branch(routes, paid, kept | 1L << below);
        } else {
            branch(closed(routes, dearest.supplier(), dearest.region()), paid, kept);
            paid[dearest.supplier()] |= dearest.region();
            branch(routes, paid, kept);
            paid[dearest.supplier()] &= ~dearest.region();
        }
    }

    private Plan plan(long[] routes) {
        List<Split> chosen = new ArrayList<>();
        for (int p = 0; p < problem.products().size(); p++) {
            Optional<Split> split = splits.cheapest(p, routes);
            if (split.isEmpty()) {
                return null;
            }
            chosen.add(split.get());
        }
        return Plan.of(problem, chosen);
    }

    private void keepRaised(Plan plan, long[] routes) {
        Plan raised = minimumOrders.raise(plan, routes, plan.below(problem, -1L));
        if (raised != null) {
            keepIfBetter(raised);
        }
    }

    private boolean keepIfBetter(Plan plan) {
        boolean better = plan.keepsMinimumOrders(problem) && (best == null || plan.cost() < best.cost());
        best = better ? plan : best;
        return better;
    }

    private void giveUp(long bound) {
        unexplored = Math.min(unexplored, bound);
    }

    /** The goods, the routes paid, and for every region without a paid route the cheapest that is open. */
    private long bound(Plan plan, long[] routes, long[] paid) {
        long bound = Math.addExact(plan.bound(), Plan.charges(problem, paid));
        for (int r = 0; r < problem.regions().size(); r++) {
            long cheapest = Long.MAX_VALUE;
            for (int s = 0; s < routes.length; s++) {
                if ((routes[s] & 1L << r) != 0) {
                    boolean isPaid = (paid[s] & 1L << r) != 0;
                    cheapest = Math.min(cheapest, isPaid ? 0 : problem.charges()[s][r]);
                }
            }
            bound = Math.addExact(bound, cheapest);
        }
        return bound;
    }

    private record Route(int supplier, long region, long charge) {}

    private Route dearestUnpaid(Plan plan, long[] paid) {
        Route dearest = null;
        for (int s = 0; s < paid.length; s++) {
            for (long rest = plan.served()[s] & ~paid[s]; rest != 0; rest &= rest - 1) {
                long charge = problem.charges()[s][Long.numberOfTrailingZeros(rest)];
                if (charge > (dearest == null ? 0 : dearest.charge())) {
                    dearest = new Route(s, Long.lowestOneBit(rest), charge);
                }
            }
        }
        return dearest;
    }

    private static long[] closed(long[] routes, int supplier, long regions) {
        long[] closed = routes.clone();
        closed[supplier] &= ~regions;
        return closed;
    }

    private boolean late() {
        return System.nanoTime() > deadline;
    }
}
