package coop.encommun.supplier.award;

import java.math.BigInteger;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** The cheapest split of each product over given routes; every answer is remembered. */
final class Splits {

    private static final int MOST_NODES = 20_000;
    private static final int MOST_SUMMED_REGIONS = 4;
    private static final SplitSearch.SeatsFit ANY = (seats, orders) -> true;

    private final WholeProblem problem;
    private final long[] chargeless;
    private final List<Map<LongBuffer, Optional<Split>>> known = new ArrayList<>();
    private boolean gaveUp;

    Splits(WholeProblem problem) {
        this.problem = problem;
        this.chargeless = chargeless(problem);
        problem.products().forEach(product -> known.add(new HashMap<>()));
    }

    /** @param routes by supplier, the regions it may deliver to; empty when no split was found */
    Optional<Split> cheapest(int product, long[] routes) {
        WholeProduct wanted = problem.products().get(product);
        long[] masks = masks(wanted, routes);
        return known.get(product)
                .computeIfAbsent(LongBuffer.wrap(masks), key -> Optional.ofNullable(solve(wanted, masks)));
    }

    private static List<Seat> seats(WholeProduct product, long[] masks, SeatMaker maker) {
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

    /**
     * Every split of a product, cheapest first.
     *
     * @return empty when there are more than {@code most}, or too many quantities to try them all
     */
    Optional<List<Split>> all(int product, long[] routes, int most) {
        WholeProduct wanted = problem.products().get(product);
        List<Seat> seats = seats(wanted, masks(wanted, routes), Seat::everyQuantity);
        if (!seats.stream().allMatch(Seat::complete)) {
            return Optional.empty();
        }
        List<Split> all = new ArrayList<>();
        boolean complete = SplitListing.list(wanted, seats, most, (orders, cost) -> {
            Split split = split(wanted, new SplitSearch.Found(seats, orders, cost, true), cost);
            if (split != null) {
                all.add(split);
            }
        });
        all.sort(Comparator.comparingLong(Split::cost));
        return complete ? Optional.of(all) : Optional.empty();
    }

    private static long[] masks(WholeProduct product, long[] routes) {
        return product.offers().stream()
                .mapToLong(offer -> routes[offer.supplier()] & product.regions())
                .toArray();
    }

    /** Makes the seat of an offer. */
    @FunctionalInterface
    interface SeatMaker {
        Seat make(int index, WholeOffer offer, long mask, long reach);
    }

    private Split solve(WholeProduct product, long[] masks) {
        List<Seat> every = seats(product, masks, Seat::everyQuantity);
        if (union(every) != product.regions()) {
            return null;
        }
        long commonGrid = every.stream().mapToLong(seat -> seat.offer().grid()).reduce(1, Splits::commonMultiple);
        List<Seat> edges = seats(product, masks, (i, o, mask, reach) -> Seat.nearEdges(i, o, mask, reach, commonGrid));
        boolean edgesSuffice = edges.stream().allMatch(Seat::complete);
        SplitSearch.Found relaxed = SplitSearch.search(product, edgesSuffice ? edges : every, ANY, MOST_NODES);
        if (relaxed.isEmpty() && relaxed.complete()) {
            return null;
        }
        long bound = relaxed.complete() ? relaxed.cost() : fractional(product, edges);
        if (!relaxed.isEmpty()) {
            Split split = split(product, relaxed, bound);
            if (split != null) {
                return split;
            }
        }
        List<Seat> rich = every.stream().allMatch(Seat::complete)
                ? every
                : seats(product, masks, (i, o, mask, reach) -> nearSums(product, i, o, mask, commonGrid));
        SplitSearch.Found exact =
                SplitSearch.search(product, rich, (seats, orders) -> fits(product, seats, orders), MOST_NODES);
        gaveUp |= exact.isEmpty() && !exact.complete();
        return exact.isEmpty() ? null : split(product, exact, exact.complete() ? exact.cost() : bound);
    }

    /** Whether some product was left without a split although not every possibility had been tried. */
    boolean gaveUp() {
        return gaveUp;
    }

    private boolean fits(WholeProduct product, List<Seat> seats, long[] orders) {
        return RegionFlow.deliveries(product, seats, orders, new long[orders.length]) != null;
    }

    private Split split(WholeProduct product, SplitSearch.Found found, long bound) {
        List<Seat> seats = found.seats();
        long[] free = seats.stream()
                .mapToLong(seat -> chargeless[seat.offer().supplier()])
                .toArray();
        long[][] given = RegionFlow.deliveries(product, seats, found.orders(), free);
        if (given == null) {
            return null;
        }
        long[] ordered = new long[product.offers().size()];
        long[][] regions = new long[ordered.length][problem.regions().size()];
        for (int s = 0; s < seats.size(); s++) {
            ordered[seats.get(s).index()] = found.orders()[s];
            regions[seats.get(s).index()] = given[s];
        }
        return new Split(found.cost(), Math.min(bound, found.cost()), ordered, regions);
    }

    /** Near the tiers' edges, and the demands of single regions and sets of regions. */
    private static Seat nearSums(WholeProduct product, int index, WholeOffer offer, long mask, long commonGrid) {
        Seat edges = Seat.nearEdges(index, offer, mask, product.demandOf(mask), commonGrid);
        LongStream.Builder sums = LongStream.builder();
        boolean few = Long.bitCount(mask) <= MOST_SUMMED_REGIONS;
        ToLongFunction<Long> next = few ? set -> (set - 1) & mask : set -> set & (set - 1);
        for (long set = mask; set != 0; set = next.applyAsLong(set)) {
            sums.add(offer.roundUp(product.demandOf(set)));
            sums.add(offer.roundUp(product.demandOf(Long.lowestOneBit(set))));
        }
        LongStream all = LongStream.concat(LongStream.of(edges.tried()), sums.build());
        return Seat.of(index, offer, mask, edges.reach(), all, false);
    }

    private static long fractional(WholeProduct product, List<Seat> seats) {
        long missing = product.total();
        long cost = 0;
        List<Seat> cheapestFirst = seats.stream()
                .sorted(Comparator.comparingLong(Seat::lowestPrice))
                .toList();
        for (Seat seat : cheapestFirst) {
            long taken = Math.min(missing, seat.top());
            cost = Math.addExact(cost, Math.multiplyExact(seat.lowestPrice(), taken));
            missing -= taken;
        }
        return cost;
    }

    private static long union(List<Seat> seats) {
        return seats.stream().mapToLong(Seat::mask).reduce(0, (a, b) -> a | b);
    }

    /** Saturates: a common grid that large is never stepped through. */
    private static long commonMultiple(long a, long b) {
        long gcd = BigInteger.valueOf(a)
                .gcd(BigInteger.valueOf(b))
                .longValue();
        return Math.multiplyHigh(a / gcd, b) == 0 && a / gcd * b > 0 ? a / gcd * b : Long.MAX_VALUE;
    }

    private static long[] chargeless(WholeProblem problem) {
        long[] free = new long[problem.suppliers()];
        for (int s = 0; s < free.length; s++) {
            for (int r = 0; r < problem.regions().size(); r++) {
                free[s] |= problem.charges()[s][r] == 0 ? 1L << r : 0;
            }
        }
        return free;
    }
}
