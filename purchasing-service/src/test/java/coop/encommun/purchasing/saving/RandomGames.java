package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small games of every kind of schedule, with decimals, equal volumes and co-ops that take nothing. */
record RandomGames(SplittableRandom random) {
    private static final int MOST_BUCKETS = 20_000;

    static void each(int cases, long seed, Consumer<RandomGames> check) {
        System.out.println("seed " + seed);
        SplittableRandom all = new SplittableRandom(seed);
        for (int k = 0; k < cases; k++) {
            check.accept(new RandomGames(all.split()));
        }
    }

    /** What can be counted through thousands of times. */
    static boolean isSmall(Buckets buckets) {
        return buckets.total() <= MOST_BUCKETS;
    }

    /** One of the six kinds; {@code n} co-ops. */
    CostGame any(int n) {
        int lines = random.nextInt(1, 4);
        List<List<BigDecimal>> volumes =
                Stream.generate(() -> volumes(lines)).limit(n).toList();
        List<BigDecimal> prices = IntStream.range(0, lines)
                .mapToObj(l -> decimal(5_000, 20_000, 3))
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> oneSum(n);
            case 1 ->
                random.nextBoolean()
                        ? Games.spendAllUnits(prices, rebates(), volumes)
                        : Games.spendIncremental(prices, rebates(), volumes);
            case 2 -> Games.totalVolumeAllUnits(equalDrops(lines, false), volumes);
            default -> Games.totalVolumeIncremental(equalDrops(lines, true), volumes);
        };
    }

    /** LINE_ALL_UNITS or LINE_INCREMENTAL. */
    CostGame oneSum(int n) {
        return random.nextBoolean()
                ? Games.lineAllUnits(tiers(), volumes(n))
                : Games.lineIncremental(tiers(), volumes(n));
    }

    List<PriceTier> tiers() {
        List<PriceTier> tiers = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal price = decimal(80_000, 120_000, 4);
        for (int r = random.nextInt(1, 5); r > 0; r--) {
            tiers.add(new PriceTier(from, price));
            from = from.add(decimal(1, 60, random.nextInt(2)));
            price = price.subtract(decimal(0, 15_000, 4));
        }
        return tiers;
    }

    private List<List<PriceTier>> equalDrops(int lines, boolean equal) {
        List<PriceTier> first = tiers();
        return IntStream.range(0, lines)
                .mapToObj(l -> first.stream()
                        .map(tier -> new PriceTier(
                                tier.from(),
                                equal
                                        ? tier.unitPrice().add(BigDecimal.valueOf(l))
                                        : tier.unitPrice().multiply(BigDecimal.valueOf(1 + l))))
                        .toList())
                .toList();
    }

    private List<Rebate> rebates() {
        int first = random.nextInt(2);
        return IntStream.range(first, first + random.nextInt(1, 4))
                .mapToObj(r -> new Rebate(BigDecimal.valueOf(r * 200L), BigDecimal.valueOf(r * 333L, 2)))
                .toList();
    }

    List<BigDecimal> volumes(int n) {
        int decimals = random.nextInt(3);
        return Stream.generate(() -> random.nextInt(8) == 0 ? BigDecimal.ZERO : decimal(1, 40, decimals))
                .limit(n)
                .toList();
    }

    private BigDecimal decimal(int low, int high, int decimals) {
        return BigDecimal.valueOf(random.nextInt(low, high), decimals);
    }
}
