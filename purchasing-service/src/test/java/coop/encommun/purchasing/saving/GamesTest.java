package coop.encommun.purchasing.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GamesTest {
    private static final List<PriceTier> TIERS =
            List.of(tier("0", "10.00"), tier("100", "9.25"), tier("250.5", "8.00"));

    @Test
    void pricesAllUnitsAtTheTierReached() {
        CostGame game = Games.lineAllUnits(TIERS, decimals("99.5", "100", "51", "0"));
        assertEquals(decimals("995.00", "925.00", "510.00", "0.00"), game.alone());
        assertEquals(new BigDecimal("2004.00"), game.together()); // 250.5 × 8.00
    }

    @Test
    void pricesEachTierForTheUnitsWithinIt() {
        CostGame game = Games.lineIncremental(TIERS, decimals("120", "180.5"));
        assertEquals(decimals("1185.00", "1744.63"), game.alone()); // 744.625 rounds up
        assertEquals(new BigDecimal("2792.13"), game.together()); // 1000 + 150.5 × 9.25 + 50 × 8
    }

    @Test
    void countsTheVolumeOfAllLines() {
        List<List<PriceTier>> lines =
                List.of(List.of(tier("0", "10"), tier("100", "9")), List.of(tier("0", "4"), tier("100", "3")));
        List<List<BigDecimal>> volumes = List.of(decimals("30", "60"), decimals("0", "40"));
        CostGame allUnits = Games.totalVolumeAllUnits(lines, volumes);
        assertEquals(decimals("540.00", "160.00"), allUnits.alone());
        assertEquals(new BigDecimal("570.00"), allUnits.together()); // 30 × 9 + 100 × 3
        CostGame incremental = Games.totalVolumeIncremental(lines, volumes);
        assertEquals(decimals("540.00", "160.00"), incremental.alone());
        assertEquals(new BigDecimal("670.00"), incremental.together()); // 700, 30 units beyond 100 cost 1 less
    }

    @Test
    void takesRebatesOffWhatIsSpent() {
        List<Rebate> rebates = List.of(rebate("500", "2.50"), rebate("1000", "10"));
        List<List<BigDecimal>> volumes = List.of(decimals("30", "60"), decimals("50", "40"));
        CostGame allUnits = Games.spendAllUnits(decimals("10", "4"), rebates, volumes);
        assertEquals(decimals("526.50", "643.50"), allUnits.alone());
        assertEquals(new BigDecimal("1080.00"), allUnits.together());
        CostGame incremental = Games.spendIncremental(decimals("10", "4"), rebates, volumes);
        assertEquals(decimals("539.00", "656.00"), incremental.alone());
        assertEquals(new BigDecimal("1167.50"), incremental.together()); // 500 + 500 × 0.975 + 200 × 0.9 = 1167.50
    }

    static PriceTier tier(String from, String price) {
        return new PriceTier(new BigDecimal(from), new BigDecimal(price));
    }

    private static Rebate rebate(String from, String percent) {
        return new Rebate(new BigDecimal(from), new BigDecimal(percent));
    }

    static List<BigDecimal> decimals(String... decimals) {
        return Stream.of(decimals).map(BigDecimal::new).toList();
    }
}
