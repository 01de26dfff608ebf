package coop.encommun.supplier.clearing.bench;

import coop.encommun.supplier.clearing.Cleared;
import coop.encommun.supplier.clearing.Clearing;
import coop.encommun.supplier.clearing.DemandCurve;
import coop.encommun.supplier.clearing.PriceTiers;
import coop.encommun.supplier.clearing.Supply;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One row of the table of {@code deploy/bench/clearing}: one curve cleared against 12 tiers of one kind, the very first
 * time in this JVM and then again and again. Making the random steps is not counted, taking them over as a curve is.
 */
final class ClearingBench {
    private static final int TIERS = 12;
    private static final int WARM_UP = 10;
    private static final int MEASURED = 21;
    private static final double MILLION = 1e6;

    private ClearingBench() {}

    /** @param args steps, {@code all-units} or {@code incremental}, seed */
    public static void main(String[] args) {
        int steps = Integer.parseInt(args[0]);
        boolean allUnits = args[1].equals("all-units");
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[2]));
        // unit prices from 0.50 to 1.10 in steps of 0.0001, up to 200 units each
        long[] limits = random.longs(steps, 5_000, 11_000).toArray();
        long[] quantities = random.longs(steps, 1, 200).toArray();
        PriceTiers tiers = tiers(steps);
        Supplier<Cleared> clear = () -> {
            DemandCurve curve = DemandCurve.of(limits, quantities);
            return (allUnits
                            ? Clearing.allUnits(curve, tiers, Supply.UNLIMITED)
                            : Clearing.incremental(curve, tiers, Supply.UNLIMITED))
                    .orElseThrow();
        };
        double cold = milliseconds(clear);
        double warm = warm(clear);
        Cleared found = clear.get();
        System.out.printf(
                "%,12d  %-11s %9.2f %9.2f %9.1f   tier %2d, %,d units%n",
                steps, args[1], cold, warm, warm * MILLION / steps, found.tier() + 1, found.ordered());
    }

    private static PriceTiers tiers(int steps) {
        List<Tier> tiers = IntStream.range(0, TIERS)
                .mapToObj(r -> new Tier(r * 9L * steps, 10_000 - r * 380L))
                .toList();
        return PriceTiers.of(tiers);
    }

    private static double warm(Supplier<Cleared> clear) {
        for (int i = 0; i < WARM_UP; i++) {
            var unused = clear.get();
        }
        double[] times = IntStream.range(0, MEASURED)
                .mapToDouble(i -> milliseconds(clear))
                .sorted()
                .toArray();
        return times[MEASURED / 2];
    }

    private static double milliseconds(Supplier<Cleared> clear) {
        long start = System.nanoTime();
        var unused = clear.get();
        return (System.nanoTime() - start) / MILLION;
    }
}
