package coop.encommun.supplier.award;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Depth-first search for the cheapest orders of one product: each seat takes one of its tried quantities or nothing,
 * and at most one seat takes what the others leave. Branches that cannot beat the best split found are cut.
 */
final class SplitSearch {

    private static final long NONE = Long.MAX_VALUE;

    private final WholeProduct product;
    private final List<Seat> seats;
    private final SeatsFit fits;
    private final int mostNodes;
    private final long[] orders;
    private long[] best;
    private long bestCost = NONE;
    private int nodes;

    private SplitSearch(WholeProduct product, List<Seat> seats, SeatsFit fits, int mostNodes) {
        this.product = product;
        this.seats = seats;
        this.fits = fits;
        this.mostNodes = mostNodes;
        this.orders = new long[seats.size()];
    }

    /**
     * @param orders by seat of the list searched; null when none fits
     * @param complete whether every combination of the tried quantities was covered
     */
    record Found(List<Seat> seats, long[] orders, long cost, boolean complete) {

        boolean isEmpty() {
            return orders == null;
        }
    }

    /**
     * @param fits accepts the orders (by seat of {@link Found#seats}) whose regions work out
     * @param mostNodes where to give up
     */
    static Found search(WholeProduct product, List<Seat> anyOrder, SeatsFit fits, int mostNodes) {
        List<Seat> seats = cheapestFirst(anyOrder);
        SplitSearch search = new SplitSearch(product, seats, fits, mostNodes);
        search.place(0, 0, 0, 0, -1);
        boolean complete = search.nodes <= mostNodes && seats.stream().allMatch(Seat::complete);
        return new Found(seats, search.best, search.bestCost, complete);
    }

    static List<Seat> cheapestFirst(List<Seat> anyOrder) {
        List<Seat> seats = new ArrayList<>(anyOrder);
        seats.sort(Comparator.comparingLong(Seat::lowestPrice));
        return seats;
    }

    /** Whether orders, by seat, can be delivered to the regions. */
    @FunctionalInterface
    interface SeatsFit {
        boolean test(List<Seat> seats, long[] orders);
    }

    /**
     * @param low the least the orders placed so far must deliver, packs being filled as little as possible
     * @param high the most they can deliver
     * @param rest the seat that takes what is left; -1 = none yet
     */
    private void place(int i, long low, long high, long cost, int rest) {
        nodes++;
        if (nodes > mostNodes || !mayBeat(i, high, cost, rest)) {
            return;
        }
        if (i == seats.size()) {
            finish(low, high, cost, rest);
            return;
        }
        Seat seat = seats.get(i);
        if (rest < 0) {
            place(i + 1, low, high, cost, i);
        }
        orders[i] = 0;
        place(i + 1, low, high, cost, rest);
        for (long order : seat.tried()) {
            long least = low + order - seat.offer().grid() + 1;
            if (least <= product.total()) {
                orders[i] = order;
                place(
                        i + 1,
                        least,
                        Math.addExact(high, order),
                        Math.addExact(cost, seat.offer().cost(order)),
                        rest);
            }
        }
        orders[i] = 0;
    }

    /** Fills what is missing at the lowest prices of the seats still free; they stand in order of lowest price. */
    private boolean mayBeat(int i, long high, long cost, int rest) {
        long missing = product.total() - high;
        long bound = cost;
        for (int k = rest < 0 ? i : i - 1; missing > 0 && k < seats.size(); k++) {
            Seat seat = seats.get(k < i ? rest : k);
            long taken = Math.min(missing, seat.top());
            bound = Math.addExact(bound, Math.multiplyExact(seat.lowestPrice(), taken));
            missing -= taken;
        }
        return missing <= 0 && bound < bestCost;
    }

    private void finish(long low, long high, long cost, int rest) {
        if (rest < 0) {
            if (high >= product.total()) {
                keepIfBetter(cost);
            }
            return;
        }
        Seat seat = seats.get(rest);
        long order = Math.max(
                seat.offer().roundUp(product.total() - high), seat.offer().least());
        boolean possible = product.total() > high
                && order <= seat.top()
                && low + order - seat.offer().grid() + 1 <= product.total();
        if (possible) {
            orders[rest] = order;
            keepIfBetter(Math.addExact(cost, seat.offer().cost(order)));
            orders[rest] = 0;
        }
    }

    private void keepIfBetter(long cost) {
        if (cost < bestCost && fits.test(seats, orders)) {
            bestCost = cost;
            best = Arrays.copyOf(orders, orders.length);
        }
    }
}
