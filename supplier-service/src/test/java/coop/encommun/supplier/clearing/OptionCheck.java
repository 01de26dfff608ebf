package coop.encommun.supplier.clearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Option;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals an option's units out one by one to the units wanted, the highest limit first. */
record OptionCheck(RandomOffers.Case it, Option option) {

    void check() {
        long delivered = option.cells().stream().mapToLong(Cell::quantity).sum();
        assertEquals(0, option.ordered() % it.line().pack());
        assertTrue(option.ordered() >= delivered
                && option.ordered() - delivered < it.line().pack());
        assertTrue(option.ordered() <= it.line().cap()
                && option.ordered() <= it.offer().capacity());
        assertTrue(option.ordered() >= it.line().minimum());
        List<Unit> wanted = unitsByFallingLimit();
        List<Unit> served = wanted.subList(0, (int) delivered);
        assertTrue(served.stream().allMatch(unit -> isAccepted(unit.limit)));
        assertEquals(
                served.stream()
                        .filter(unit -> unit.limit != DemandCurve.FIRM)
                        .mapToLong(unit -> unit.limit * AwardProblem.COST)
                        .sum(),
                option.worth());
        checkRegions(wanted, served.getLast().limit);
    }

    /** Units above the last limit are all served; those at it in proportion, to less than one unit. */
    private void checkRegions(List<Unit> wanted, long last) {
        long left = option.cells().stream().mapToLong(Cell::quantity).sum()
                - wanted.stream().filter(unit -> unit.limit > last).count();
        long sharing = wanted.stream().filter(unit -> unit.limit == last).count();
        for (int region = 0; region < it.offer().regionCharges().size(); region++) {
            int here = region;
            long above = wanted.stream()
                    .filter(u -> u.region == here && u.limit > last)
                    .count();
            long atLast = wanted.stream()
                    .filter(u -> u.region == here && u.limit == last)
                    .count();
            double fair = (double) left * atLast / sharing;
            assertTrue(Math.abs(delivered(region) - above - fair) < 1);
        }
    }

    private long delivered(int region) {
        return option.cells().stream()
                .filter(cell -> cell.region() == region)
                .mapToLong(Cell::quantity)
                .sum();
    }

    /** Whether the exact unit price of the option, at its highest, is within the limit. */
    private boolean isAccepted(long limit) {
        List<AwardProblem.Tier> tiers = it.line().tiers();
        long first = tiers.getFirst().price();
        return switch (it.offer().schedule().kind()) {
            case LINE_ALL_UNITS ->
                tiers.get(PriceTiers.of(tiers).tierAt(option.ordered())).price() <= limit;
            case LINE_INCREMENTAL -> averageWithin(limit);
            case TOTAL_VOLUME_ALL_UNITS -> tiers.get(option.tier()).price() <= limit;
            case TOTAL_VOLUME_INCREMENTAL -> first <= limit;
            case SPEND_ALL_UNITS ->
                netWithin(first, it.offer().schedule().rebateBp().get(option.tier()), limit);
            case SPEND_INCREMENTAL ->
                netWithin(first, it.offer().schedule().rebateBp().getFirst(), limit);
        };
    }

    private boolean averageWithin(long limit) {
        PriceTiers tiers = PriceTiers.of(it.line().tiers());
        BigInteger cost = BigInteger.ZERO;
        for (long unit = 0; unit < option.ordered(); unit++) {
            cost = cost.add(BigInteger.valueOf(tiers.price(tiers.tierAt(unit))));
        }
        return cost.compareTo(BigInteger.valueOf(limit).multiply(BigInteger.valueOf(option.ordered()))) <= 0;
    }

    private static boolean netWithin(long price, int rebate, long limit) {
        BigInteger net = BigInteger.valueOf(price).multiply(BigInteger.valueOf(10_000L - rebate));
        return net.compareTo(BigInteger.valueOf(limit).multiply(BigInteger.valueOf(10_000))) <= 0;
    }

    private List<Unit> unitsByFallingLimit() {
        List<Unit> units = new ArrayList<>();
        DemandCurve curve = it.served();
        for (int i = 0; i < curve.size(); i++) {
            for (long unit = 0; unit < curve.quantity(i); unit++) {
                units.add(new Unit(curve.region(i), curve.limit(i)));
            }
        }
        units.sort(Comparator.comparingLong(Unit::limit).reversed());
        return units;
    }

    private record Unit(int region, long limit) {}
}
