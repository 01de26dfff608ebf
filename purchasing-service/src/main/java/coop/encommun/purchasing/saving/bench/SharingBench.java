package coop.encommun.purchasing.saving.bench;

import coop.encommun.purchasing.saving.Core;
import coop.encommun.purchasing.saving.CoreCheck;
import coop.encommun.purchasing.saving.CostGame;
import coop.encommun.purchasing.saving.Games;
import coop.encommun.purchasing.saving.PriceTier;
import coop.encommun.purchasing.saving.Shapley;
import coop.encommun.purchasing.saving.ShapleyValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One row of the table of {@code deploy/bench/sharing}: the Shapley value and the core certificate of the uniform price
 * for one awarded line, the first time in this JVM.
 */
final class SharingBench {
    private static final List<String> FROM = List.of("0", "0.025", "0.10", "0.25", "0.60", "0.90");
    private static final List<String> PRICES = List.of("10.00", "9.60", "9.15", "8.70", "8.20", "7.90");
    private static final double MILLION = 1e6;

    private SharingBench() {}

    /** @param args co-ops, most units of one co-op, seed */
    public static void main(String[] args) {
        int coops = Integer.parseInt(args[0]);
        int most = Integer.parseInt(args[1]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[2]));
        List<BigDecimal> volumes =
                random.ints(coops, 1, most + 1).mapToObj(BigDecimal::valueOf).toList();
        BigDecimal all = volumes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        CostGame game = Games.lineAllUnits(tiers(all), volumes);
        List<BigDecimal> uniform = volumes.stream()
                .map(mine -> game.together().multiply(mine).divide(all, 2, RoundingMode.HALF_UP))
                .toList();
        Timed<ShapleyValue> shapley = timed(() -> Shapley.exact(game));
        Timed<CoreCheck> core = timed(() -> Core.check(game, uniform));
        System.out.printf(
                "%,8d %,10d %,10d %12.0f %10.1f   %s; %s%n",
                coops,
                volumes.stream().distinct().count(),
                all.longValueExact(),
                shapley.milliseconds,
                core.milliseconds,
                words(shapley.found),
                words(core.found));
    }

    private static List<PriceTier> tiers(BigDecimal all) {
        return IntStream.range(0, FROM.size())
                .mapToObj(r -> new PriceTier(
                        new BigDecimal(FROM.get(r)).multiply(all).setScale(0, RoundingMode.DOWN),
                        new BigDecimal(PRICES.get(r))))
                .toList();
    }

    private static String words(ShapleyValue value) {
        return switch (value) {
            case ShapleyValue.Exact exact ->
                "values sum to " + exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case ShapleyValue.Estimate estimate -> "estimate";
            case ShapleyValue.TooLarge large -> "too large";
        };
    }

    private static String words(CoreCheck check) {
        return switch (check) {
            case CoreCheck.Certificate it ->
                "largest excess " + it.largestExcess().toPlainString();
            case CoreCheck.TooLarge large -> "too large";
        };
    }

    private record Timed<T>(T found, double milliseconds) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long start = System.nanoTime();
        T found = work.get();
        return new Timed<>(found, (System.nanoTime() - start) / MILLION);
    }
}
