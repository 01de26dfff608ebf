package coop.encommun.purchasing.saving;

import static coop.encommun.purchasing.saving.GamesTest.decimals;
import static coop.encommun.purchasing.saving.GamesTest.tier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoreTest {
    private static final List<PriceTier> TIERS = List.of(tier("0", "10"), tier("100", "9"), tier("200", "8"));

    @Test
    void namesTheMostThatAGroupPaysTooMuch() {
        CostGame game = Games.lineAllUnits(TIERS, decimals("60", "60", "80"));
        // the first two would pay 1080.00 on their own
        CoreCheck.Certificate found = check(game, decimals("545.00", "545.00", "510.00"));
        assertEquals(0, new BigDecimal("10").compareTo(found.largestExcess()));
        assertFalse(found.isInCore());
    }

    @Test
    void findsTheUniformPriceInTheCoreAlways() {
        RandomGames.each(3_000, 20261128, games -> {
            int n = games.random().nextInt(1, 12);
            List<BigDecimal> volumes = games.volumes(n);
            CostGame game = games.random().nextBoolean()
                    ? Games.lineAllUnits(games.tiers(), volumes)
                    : Games.lineIncremental(games.tiers(), volumes);
            BigDecimal all = volumes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            List<BigDecimal> uniform = volumes.stream()
                    .map(mine -> all.signum() == 0
                            ? BigDecimal.ZERO
                            : mine.multiply(game.together()).divide(all, 2, RoundingMode.HALF_UP))
                    .toList();
            assertTrue(check(game, uniform).isInCore());
        });
    }

    @Test
    void agreesWithAllGroups() {
        RandomGames.each(4_000, 20261129, games -> {
            int n = games.random().nextInt(2, 9);
            CostGame game = games.any(n);
            if (IntStream.range(0, n).allMatch(i -> game.alone().get(i).signum() > 0)) {
                List<BigDecimal> payments = IntStream.range(0, n)
                        .mapToObj(i -> BigDecimal.valueOf(games.random().nextInt(-500, 40_000), 2))
                        .toList();
                BigDecimal expected = new Groups(game).largestExcess(payments);
                assertEquals(0, expected.compareTo(check(game, payments).largestExcess()));
                Payments paid = Payments.of(game, payments);
                Buckets.of(game)
                        .filter(RandomGames::isSmall)
                        .ifPresent(it -> assertEquals(0, expected.compareTo(paid.money(Core.byVolume(it, paid)))));
            }
        });
    }

    @Test
    void saysWhenThereIsTooMuchToLookAt() {
        List<BigDecimal> volumes = IntStream.range(0, 300)
                .mapToObj(i -> BigDecimal.valueOf(1_000_003L + 7L * i, 3))
                .toList();
        CostGame game = Games.lineAllUnits(TIERS, volumes);
        assertInstanceOf(CoreCheck.TooLarge.class, Core.check(game, volumes));
    }

    @Test
    void wantsOnePaymentPerCoop() {
        CostGame game = Games.lineAllUnits(TIERS, decimals("60", "60"));
        assertThrows(IllegalArgumentException.class, () -> Core.check(game, decimals("1")));
    }

    private static CoreCheck.Certificate check(CostGame game, List<BigDecimal> payments) {
        return assertInstanceOf(CoreCheck.Certificate.class, Core.check(game, payments));
    }
}
