package coop.encommun.supplier.award;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The splits of each product over given routes; every answer is remembered. Not for use by two threads. */
final class Splits {

    private final WholeProblem problem;
    private final List<SplitSolver> solvers = new ArrayList<>();
    private final List<Map<LongBuffer, Optional<Split>>> known = new ArrayList<>();

    Splits(WholeProblem problem) {
        this.problem = problem;
        problem.products().forEach(product -> {
            solvers.add(new SplitSolver(problem, product));
            known.add(new HashMap<>());
        });
    }

    /** @param routes by supplier, the regions it may deliver to; empty when no split was found */
    Optional<Split> cheapest(int product, long[] routes) {
        SplitSolver solver = solvers.get(product);
        long[] masks = masks(product, routes);
        return known.get(product)
                .computeIfAbsent(LongBuffer.wrap(masks), key -> Optional.ofNullable(solver.cheapest(masks)));
    }

    /**
     * Every split of a product, cheapest first.
     *
     * @return empty when there are more than {@code most}, or too many quantities to try them all
     */
    Optional<List<Split>> all(int product, long[] routes, int most) {
        SplitSolver solver = solvers.get(product);
        List<Seat> seats = solver.seats(masks(product, routes), Seat::everyQuantity);
        if (!seats.stream().allMatch(Seat::complete)) {
            return Optional.empty();
        }
        List<Split> all = new ArrayList<>();
        boolean complete = SplitListing.list(problem.products().get(product), seats, most, (orders, cost) -> {
            Split split = solver.split(seats, orders, cost, cost);
            if (split != null) {
                all.add(split);
            }
        });
        all.sort(Comparator.comparingLong(Split::cost));
        return complete ? Optional.of(all) : Optional.empty();
    }

    /** Whether some product was left without a split although not every possibility had been tried. */
    boolean gaveUp() {
        return solvers.stream().anyMatch(SplitSolver::gaveUp);
    }

    private long[] masks(int product, long[] routes) {
        WholeProduct wanted = problem.products().get(product);
        return wanted.offers().stream()
                .mapToLong(offer -> routes[offer.supplier()] & wanted.regions())
                .toArray();
    }
}
