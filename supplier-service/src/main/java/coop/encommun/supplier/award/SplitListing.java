package coop.encommun.supplier.award;

import java.util.List;

/** Lists every combination of orders that meets a product's demand with nothing but pack surplus. */
final class SplitListing {

    private final WholeProduct product;
    private final List<Seat> seats;
    private final Taker taker;
    private final long[] orders;
    private int left;

    private SplitListing(WholeProduct product, List<Seat> seats, int most, Taker taker) {
        this.product = product;
        this.seats = seats;
        this.taker = taker;
        this.left = most;
        this.orders = new long[seats.size()];
    }

    /** Receives the orders by seat; they are its to keep. */
    @FunctionalInterface
    interface Taker {
        void take(long[] orders, long cost);
    }

    /** @return false when there are more than {@code most} combinations */
    static boolean list(WholeProduct product, List<Seat> seats, int most, Taker taker) {
        SplitListing listing = new SplitListing(product, seats, most, taker);
        listing.place(0, 0, 0, 0);
        return listing.left >= 0;
    }

    private void place(int i, long low, long high, long cost) {
        if (low > product.total() || left < 0) {
            return;
        }
        if (i == seats.size()) {
            if (high >= product.total() && --left >= 0) {
                taker.take(orders.clone(), cost);
            }
            return;
        }
        Seat seat = seats.get(i);
        orders[i] = 0;
        place(i + 1, low, high, cost);
        for (long order : seat.tried()) {
            orders[i] = order;
            place(
                    i + 1,
                    low + order - seat.offer().grid() + 1,
                    high + order,
                    cost + seat.offer().cost(order));
        }
        orders[i] = 0;
    }
}
