package coop.encommun.supplier.award;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * Splits one product over the offers that may deliver to some of its regions. First without regard to who delivers
 * where: that is exact and quick, and gives the bound. When the regions do not fit, once more with them.
 */
final class SplitSolver {

    /** Search effort in all; a product of a large problem gets less of it. */
    private static final int NODES = 5_000_000;

    private static final int FEWEST_NODES = 1_000;
    private static final int MOST_NODES = 100_000;
    private static final int MOST_SUMMED_REGIONS = 4;

    private final WholeProblem problem;
    private final WholeProduct product;
    private final int mostNodes;
    private boolean gaveUp;

    SplitSolver(WholeProblem problem, WholeProduct product) {
        this.problem = problem;
        this.product = product;
        this.mostNodes = Math.clamp(NODES / problem.products().size(), FEWEST_NODES, MOST_NODES);
    }

    /** @param masks by offer, the regions it may deliver to; null when no split was found */
    Split cheapest(long[] masks) {
        List<Seat> every = seats(masks, Seat::everyQuantity);
        if (RegionFlow.greedy(product, every) == null) {
            return null;
        }
        long commonGrid = every.stream().mapToLong(seat -> seat.offer().grid()).reduce(1, SplitSolver::commonMultiple);
        List<Seat> edges = seats(masks, (i, o, mask, reach) -> Seat.nearEdges(i, o, mask, reach, commonGrid));
        SplitSearch.Found relaxed = SplitSearch.search(
                product, edges.stream().allMatch(Seat::complete) ? edges : every, (s, orders) -> true, mostNodes);
        if (relaxed.isEmpty() && relaxed.complete()) {
            return null;
        }
        long bound = relaxed.complete() ? relaxed.cost() : fractional(edges);
        Split split = relaxed.isEmpty() ? null : split(relaxed.seats(), relaxed.orders(), relaxed.cost(), bound);
        return split != null ? split : withRegions(masks, every, commonGrid, bound);
    }

    private Split withRegions(long[] masks, List<Seat> every, long commonGrid, long bound) {
        List<Seat> tried = every.stream().allMatch(Seat::complete)
                ? every
                : seats(masks, (i, o, mask, reach) -> nearSums(i, o, mask, commonGrid));
        SplitSearch.Found found = SplitSearch.search(product, tried, this::fits, mostNodes);
        long better = found.complete() ? found.cost() : bound;
        Split split = found.isEmpty() ? null : split(found.seats(), found.orders(), found.cost(), better);
        if (!found.complete()) {
            split = cheaper(split, greedy(every, bound));
            gaveUp |= split == null;
        }
        return split;
    }

    boolean gaveUp() {
        return gaveUp;
    }

    /** The offers that may take part: allowed to some region, and with something to order for it. */
    List<Seat> seats(long[] masks, SeatMaker maker) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < masks.length; i++) {
            if (masks[i] != 0) {
                Seat seat = maker.make(i, product.offers().get(i), masks[i], product.demandOf(masks[i]));
                if (seat.top() >= seat.offer().least()) {
                    seats.add(seat);
                }
            }
        }
        return seats;
    }

    /** Makes the seat of an offer. */
    @FunctionalInterface
    interface SeatMaker {
        Seat make(int index, WholeOffer offer, long mask, long reach);
    }

    /** These orders, by seat, with their deliveries; null when they do not fit the regions. */
    Split split(List<Seat> seats, long[] orders, long cost, long bound) {
        long[] chargeless = seats.stream()
                .mapToLong(seat -> problem.chargeless(seat.offer().supplier()))
                .toArray();
        long[][] given = RegionFlow.deliveries(product, seats, orders, chargeless);
        if (given == null) {
            return null;
        }
        long[] ordered = new long[product.offers().size()];
        long[][] regions = new long[ordered.length][problem.regions().size()];
        for (int s = 0; s < seats.size(); s++) {
            ordered[seats.get(s).index()] = orders[s];
            regions[seats.get(s).index()] = given[s];
        }
        return new Split(cost, Math.min(bound, cost), ordered, regions);
    }

    private boolean fits(List<Seat> seats, long[] orders) {
        return RegionFlow.deliveries(product, seats, orders, new long[orders.length]) != null;
    }

    private static Split cheaper(Split one, Split other) {
        return one == null || (other != null && other.cost() < one.cost()) ? other : one;
    }

    /** Fills the cheapest seats first and drops those that stay below their minimum quantity; null if that fails. */
    private Split greedy(List<Seat> anyOrder, long bound) {
        List<Seat> seats = SplitSearch.cheapestFirst(anyOrder);
        long[][] given = RegionFlow.greedy(product, seats);
        while (given != null) {
            long[] orders = new long[seats.size()];
            long cost = 0;
            int tooSmall = -1;
            for (int s = 0; s < orders.length; s++) {
                WholeOffer offer = seats.get(s).offer();
                orders[s] = offer.roundUp(LongStream.of(given[s]).sum());
                cost = Math.addExact(cost, offer.cost(orders[s]));
                tooSmall = orders[s] > 0 && orders[s] < offer.least() ? s : tooSmall;
            }
            if (tooSmall < 0) {
                return split(seats, orders, cost, bound);
            }
            seats.remove(tooSmall);
            given = RegionFlow.greedy(product, seats);
        }
        return null;
    }

    /** Near the tiers' edges, and the demands of single regions and sets of regions. */
    private Seat nearSums(int index, WholeOffer offer, long mask, long commonGrid) {
        Seat edges = Seat.nearEdges(index, offer, mask, product.demandOf(mask), commonGrid);
        LongStream.Builder sums = LongStream.builder();
        boolean few = Long.bitCount(mask) <= MOST_SUMMED_REGIONS;
        LongUnaryOperator next = few ? set -> (set - 1) & mask : set -> set & (set - 1);
        for (long set = mask; set != 0; set = next.applyAsLong(set)) {
            sums.add(offer.roundUp(product.demandOf(set)));
            sums.add(offer.roundUp(product.demandOf(Long.lowestOneBit(set))));
        }
        LongStream all = LongStream.concat(LongStream.of(edges.tried()), sums.build());
        return Seat.of(index, offer, mask, edges.reach(), all, false);
    }

    /** What the demand costs at the lowest prices anybody could reach. */
    private long fractional(List<Seat> seats) {
        long missing = product.total();
        long cost = 0;
        for (Seat seat : SplitSearch.cheapestFirst(seats)) {
            long taken = Math.min(missing, seat.top());
            cost = Math.addExact(cost, Math.multiplyExact(seat.lowestPrice(), taken));
            missing -= taken;
        }
        return cost;
    }

    /** Saturates: a common grid that large is never stepped through. */
    private static long commonMultiple(long a, long b) {
        long gcd = BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue();
        return Math.multiplyHigh(a / gcd, b) == 0 && a / gcd * b > 0 ? a / gcd * b : Long.MAX_VALUE;
    }
}
