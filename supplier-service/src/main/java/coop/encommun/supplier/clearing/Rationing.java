package coop.encommun.supplier.clearing;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who gets what when less is delivered than wanted, by the published rule: firm demand first, then the steps with the
 * highest limit, and so on down; the steps of the last limit share what is left in proportion to their quantities,
 * whole units by largest remainder. Here between regions; each region's co-ops then share by the same rule.
 *
 * @param cells what each region gets, firm and conditional
 * @param worth Σ limit × conditional units delivered, as a cost
 */
record Rationing(List<Cell> cells, long worth) {

    /**
     * @param delivered above the firm demand, at most the demand at the price
     * @throws ArithmeticException when the worth exceeds a long
     */
    static Rationing of(DemandCurve curve, long price, long delivered) {
        long last = lastLimitServed(curve, price, delivered);
        SortedMap<Integer, Long> byRegion = new TreeMap<>();
        SortedMap<Integer, Long> sharing = new TreeMap<>();
        long worth = 0;
        long left = delivered;
        for (int i = 0; i < curve.size(); i++) {
            if (curve.limit(i) > last) {
                byRegion.merge(curve.region(i), curve.quantity(i), Long::sum);
                left -= curve.quantity(i);
                worth = Math.addExact(
                        worth, curve.limit(i) == DemandCurve.FIRM ? 0 : worth(curve.limit(i), curve.quantity(i)));
            } else if (curve.limit(i) == last) {
                sharing.merge(curve.region(i), curve.quantity(i), Long::sum);
            }
        }
        worth = Math.addExact(worth, worth(last, left));
        proRata(left, sharing).forEach((region, quantity) -> byRegion.merge(region, quantity, Long::sum));
        return new Rationing(cells(byRegion), worth);
    }

    /** The highest limit down to which steps must be served to use up what is delivered. */
    private static long lastLimitServed(DemandCurve curve, long price, long delivered) {
        long[] limits = IntStream.range(0, curve.size())
                .mapToLong(curve::limit)
                .filter(limit -> limit >= price)
                .sorted()
                .distinct()
                .toArray();
        int low = 0;
        int high = limits.length;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (curve.demandAt(limits[middle]) >= delivered) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return limits[low];
    }

    /** Whole units in proportion; the largest remainders get what rounding left, the first region where they are equal. */
    private static SortedMap<Integer, Long> proRata(long units, SortedMap<Integer, Long> wanted) {
        BigInteger all = BigInteger.valueOf(
                wanted.values().stream().mapToLong(Long::longValue).sum());
        SortedMap<Integer, Long> shares = new TreeMap<>();
        Map<Integer, BigInteger> remainders = new TreeMap<>();
        wanted.forEach((region, quantity) -> {
            BigInteger[] share = BigInteger.valueOf(units)
                    .multiply(BigInteger.valueOf(quantity))
                    .divideAndRemainder(all);
            shares.put(region, share[0].longValueExact());
            remainders.put(region, share[1]);
        });
        long left = units - shares.values().stream().mapToLong(Long::longValue).sum();
        remainders.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(left)
                .forEach(entry -> shares.merge(entry.getKey(), 1L, Long::sum));
        return shares;
    }

    private static List<Cell> cells(SortedMap<Integer, Long> byRegion) {
        return byRegion.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Cell(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static long worth(long limit, long units) {
        return Math.multiplyExact(Math.multiplyExact(limit, units), AwardProblem.COST);
    }
}
