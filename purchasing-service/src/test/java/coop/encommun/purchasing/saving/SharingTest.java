package coop.encommun.purchasing.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.saving.Figures.Buyer;
import coop.encommun.purchasing.saving.Figures.Received;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole awards of several suppliers, against every group and every order of a few co-ops. */
class SharingTest {

    private static final Duration MOST = Duration.ofMinutes(1);

    @Test
    void sharesWholeAwardsAsEveryOrderOfCoopsDoes() {
        long seed = 20260;
        System.out.println("seed " + seed);
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int k = 0; k < 500; k++) {
            RandomAward award = new RandomAward(seeds.split());
            Figures figures = award.figures();
            int coops = figures.buyers().size();
            List<AwardedGame> games = AwardedGames.of(figures).orElseThrow();

            Sharing sharing = Sharing.of(games, coops, MOST);

            BigDecimal goods =
                    figures.received().stream().map(Received::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, goods.compareTo(AwardedGame.sum(sharing.shapley())), "case " + k);
            double[] expected = award.shapleyByOrders();
            for (int i = 0; i < coops; i++) {
                double difference = sharing.shapley().get(i).doubleValue() - expected[i];
                assertTrue(Math.abs(difference) < 0.021 * games.size(), "case " + k + ": " + difference);
            }
            double excess = award.largestExcess();
            double told = sharing.largestExcess().doubleValue();
            assertTrue(excess <= told + 0.011 * games.size(), "case " + k + ": " + excess + " above " + told);
            if (games.size() == 1 && games.getFirst().players().size() == coops && coops > 1) {
                assertEquals(excess, told, 0.011, "case " + k);
            }
            assertTrue(!sharing.inCore() || excess <= 0.01 * coops * games.size() + 0.01, "case " + k);
        }
    }

    @Test
    void threeHundredCoopsHaveExactShares() {
        List<BigDecimal> volumes = IntStream.range(0, 300)
                .mapToObj(i -> BigDecimal.valueOf(1 + i % 50))
                .toList();
        AwardedSupplier supplier = RandomAward.supplier(
                "LINE_ALL_UNITS", List.of(), RandomAward.tiers("0", "10.0000", "1000", "9.5000", "7000", "9.0000"));
        Figures figures = RandomAward.figures(List.of(supplier), List.of(List.of(volumes)), List.of("9.0000"));

        Sharing sharing = Sharing.of(AwardedGames.of(figures).orElseThrow(), 300, MOST);

        assertEquals(300, sharing.shapley().size());
        assertEquals("68850.00", AwardedGame.sum(sharing.shapley()).toPlainString()); // 7650 × 9.00
        assertEquals(true, sharing.inCore());
        assertEquals(sharing.shapley().get(7), sharing.shapley().get(57));
    }

    @Test
    void saysSoWhereVolumesHaveTooManySteps() {
        List<BigDecimal> volumes = IntStream.range(0, 30)
                .mapToObj(i -> BigDecimal.valueOf(10_000_001L * (i + 1) + i, 3))
                .toList();
        AwardedSupplier supplier = RandomAward.supplier(
                "LINE_ALL_UNITS", List.of(), RandomAward.tiers("0", "10.0000", "500000", "9.0000"));
        Figures figures = RandomAward.figures(List.of(supplier), List.of(List.of(volumes)), List.of("9.0000"));

        Sharing sharing = Sharing.of(AwardedGames.of(figures).orElseThrow(), 30, MOST);

        assertNull(sharing.shapley());
        assertEquals(Unknown.TOO_LARGE, sharing.whyNoShapley());
        assertEquals(true, sharing.inCore()); // a price that falls with the volume leaves no group better off
    }

    @Test
    void pricesNothingUnderSchedulesThatWereNotTold() {
        AwardedSupplier unknown = RandomAward.supplier("BY_THE_MOON", List.of(), RandomAward.tiers("0", "10.0000"));
        AwardedSupplier bare = RandomAward.supplier("LINE_ALL_UNITS", List.of(), List.of());
        for (AwardedSupplier supplier : List.of(unknown, bare)) {
            Figures figures = RandomAward.figures(
                    List.of(supplier), List.of(List.of(List.of(BigDecimal.ONE, BigDecimal.TEN))), List.of("10.0000"));
            assertTrue(AwardedGames.of(figures).isEmpty());
        }
    }

    @Test
    void fewCoopsDoNotLearnEachOthersFiguresFromTheSum() {
        SavingsView withheld = view(3).seenBy(id(0), false);
        assertEquals(
                List.of(id(0)),
                withheld.rows().stream().map(SavingsView.Row::coopId).toList());
        assertTrue(withheld.withheld());
        assertNull(withheld.coops());
        assertNull(withheld.totals());
        assertNull(withheld.core());
        assertNull(withheld.rows().getFirst().shapleyShare());
        assertEquals(Money.of("10.00", "CAD"), withheld.rows().getFirst().costAlone());

        SavingsView shown = view(3).seenBy(id(0), true);
        assertEquals(1, shown.rows().size());
        assertEquals(3, shown.coops());
        assertEquals(Money.of("30.00", "CAD"), shown.totals().goods());
    }

    private static SavingsView view(int coops) {
        Money ten = Money.of("10.00", "CAD");
        List<SavingsView.Row> rows = IntStream.range(0, coops)
                .mapToObj(i -> SavingsView.Row.of(new Buyer(id(i), "Coop " + i, BigDecimal.ZERO), ten, ten, ten, ten))
                .toList();
        Sharing sharing = new Sharing(null, Unknown.COMPUTING, BigDecimal.ONE, true, null);
        return SavingsView.of(id(9), rows, sharing, "CAD");
    }

    static UUID id(int n) {
        return new UUID(0, n);
    }
}
