package coop.encommun.purchasing.saving;

import static coop.encommun.purchasing.saving.GamesTest.decimals;
import static coop.encommun.purchasing.saving.GamesTest.tier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    private static final double CLOSE = 1e-9;

    @Test
    void creditsTheCoopThatTakesTheOthersIntoTheNextTier() {
        CostGame game = Games.lineAllUnits(List.of(tier("0", "10"), tier("100", "9")), decimals("99", "1"));
        // 1 unit alone costs 10.00, on top of 99 it saves 90.00: half of each
        assertEquals(new ShapleyValue.Exact(decimals("940.00", "-40.00")), Shapley.exact(game));
    }

    @Test
    void agreesWithAllOrdersOfUpToSixCoops() {
        RandomGames.each(1_500, 20261122, games -> {
            CostGame game = games.any(games.random().nextInt(1, 7));
            assertClose(new Groups(game).shapleyByOrders(), new AllGroups(game).shapley(), game);
        });
    }

    @Test
    void agreesWithAllGroupsOfUpToEightCoopsByVolume() {
        RandomGames.each(4_000, 20261123, games -> {
            CostGame game = games.any(games.random().nextInt(1, 9));
            Optional<Buckets> buckets = Buckets.of(game);
            buckets.filter(RandomGames::isSmall)
                    .ifPresent(it -> assertClose(new Groups(game).shapleyByGroups(), byVolume(it), game));
            assertTrue(buckets.isPresent() || game.together().signum() == 0);
        });
    }

    @Test
    void agreesWithAllGroupsOfManyCoops() {
        RandomGames.each(60, 20261124, games -> {
            CostGame game = games.any(games.random().nextInt(9, 16));
            Buckets.of(game)
                    .filter(RandomGames::isSmall)
                    .ifPresent(it -> assertClose(new AllGroups(game).shapley(), byVolume(it), game));
        });
    }

    @Test
    void sumsToWhatAllPayToTheCent() {
        RandomGames.each(2_000, 20261125, games -> {
            CostGame game = games.any(games.random().nextInt(1, 9));
            assertEquals(game.together(), sum(exact(game)));
        });
    }

    @Test
    void givesEqualCoopsEqualValuesAndNothingToWhoTakesNothing() {
        RandomGames.each(1_000, 20261126, games -> {
            BigDecimal mine = BigDecimal.valueOf(games.random().nextInt(1, 30));
            List<BigDecimal> volumes = List.of(mine, BigDecimal.valueOf(7), mine, BigDecimal.ZERO, BigDecimal.TWO);
            double[] values = GeneratingPolynomial.shapley(
                    Buckets.of(Games.lineAllUnits(games.tiers(), volumes)).orElseThrow());
            assertEquals(values[0], values[2]);
            assertEquals(0, values[3]);
        });
    }

    @Test
    void staysExactForThreeHundredCoops() {
        System.out.println("seed 20261127");
        SplittableRandom random = new SplittableRandom(20261127);
        List<BigDecimal> volumes =
                random.ints(300, 1, 20).mapToObj(BigDecimal::valueOf).toList();
        CostGame game = Games.lineAllUnits(List.of(tier("0", "10"), tier("800", "9"), tier("2500", "8.25")), volumes);
        double[] values = GeneratingPolynomial.shapley(Buckets.of(game).orElseThrow());
        assertEquals(game.cost(game.sums()), Arrays.stream(values).sum(), CLOSE * game.cost(game.sums()));
        ShapleyValue.Estimate estimate = Shapley.estimate(game, 1);
        for (int i = 0; i < 300; i++) {
            double error = estimate.standardErrors().get(i).doubleValue() + 0.01;
            double exact = values[i] / Math.pow(10, game.scale());
            assertEquals(exact, estimate.values().get(i).doubleValue(), 5 * error);
        }
    }

    @Test
    void growsWithTheVolumeUnderIncrementalTiers() {
        List<BigDecimal> volumes =
                IntStream.rangeClosed(1, 40).mapToObj(BigDecimal::valueOf).toList();
        List<BigDecimal> values = exact(Games.lineIncremental(List.of(tier("0", "10"), tier("300", "7")), volumes));
        assertEquals(values.stream().sorted().toList(), values);
    }

    @Test
    void staysExactForManyCoopsOnTheVolumeOfAllLines() {
        List<List<PriceTier>> lines = Collections.nCopies(2, List.of(tier("0", "10"), tier("400", "9")));
        List<List<BigDecimal>> volumes = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> List.of(BigDecimal.valueOf(i), BigDecimal.valueOf(31 - i)))
                .toList();
        // all take 31 units at the same prices
        List<BigDecimal> equal = Collections.nCopies(30, new BigDecimal("279.00"));
        assertEquals(equal, exact(Games.totalVolumeAllUnits(lines, volumes)));
        assertEquals(
                Set.of(new BigDecimal("292.33"), new BigDecimal("292.34")),
                Set.copyOf(exact(Games.totalVolumeIncremental(lines, volumes))));
    }

    @Test
    void estimatesWhatIsTooLargeAndSaysSo() {
        CostGame game = Games.lineAllUnits(List.of(tier("0", "10"), tier("5000000", "9")), withoutCommonMeasure(25));
        assertInstanceOf(ShapleyValue.TooLarge.class, Shapley.exact(game));
        ShapleyValue.Estimate estimate = assertInstanceOf(ShapleyValue.Estimate.class, Shapley.of(game, 7));
        assertEquals(estimate, Shapley.of(game, 7));
        assertEquals(game.together(), sum(estimate.values()));
    }

    private static List<BigDecimal> withoutCommonMeasure(int coops) {
        return IntStream.range(0, coops)
                .mapToObj(i -> BigDecimal.valueOf(1_000_003L + 7L * i, 1))
                .toList();
    }

    private static double[] byVolume(Buckets buckets) {
        return Shapley.byVolume(buckets).orElseThrow();
    }

    private static List<BigDecimal> exact(CostGame game) {
        return assertInstanceOf(ShapleyValue.Exact.class, Shapley.exact(game)).values();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static void assertClose(double[] expected, double[] actual, CostGame game) {
        double scale = Math.max(1, Math.abs(game.cost(game.sums())));
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], CLOSE * scale);
        }
    }
}
