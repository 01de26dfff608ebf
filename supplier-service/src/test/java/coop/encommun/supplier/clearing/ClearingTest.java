package coop.encommun.supplier.clearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem.Tier;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ClearingTest {
    private static final int CASES = 20_000;
    private static final PriceTiers TIERS =
            PriceTiers.of(List.of(new Tier(0, 1000), new Tier(100, 900), new Tier(300, 800)));

    private final DemandCurve curve = DemandCurve.of(
            new long[] {DemandCurve.FIRM, 950, 900, 850, 800, 700}, new long[] {60, 30, 20, 100, 80, 1000});

    @Test
    void takesTheDeepestTierThatItsOwnPriceFills() {
        // at 9.00 there are 110 for 100; at 8.00 there would be 290, not 300
        assertEquals(new Cleared(1, 900, 110, 110), allUnits(Supply.UNLIMITED).orElseThrow());
    }

    @Test
    void takesAFurtherTierEvenWhenTheOneBeforeIsOutOfReach() {
        DemandCurve late = DemandCurve.of(new long[] {DemandCurve.FIRM, 800}, new long[] {50, 250});
        assertEquals(
                new Cleared(2, 800, 300, 300),
                Clearing.allUnits(late, TIERS, Supply.UNLIMITED).orElseThrow());
    }

    @Test
    void fillsTheLastPackOfFirmDemandAndOpensNoOtherForConditionalUnits() {
        // 110 wanted at 9.00: two packs of 50 are full, a third would be for ten units
        assertEquals(100, allUnits(new Supply(1000, 0, 50)).orElseThrow().ordered());
        // 60 firm units need a pack of 90 anyway; too few for the tier at 9.00, 60 wanted at 10.00
        assertEquals(
                new Cleared(0, 1000, 60, 90), allUnits(new Supply(1000, 0, 90)).orElseThrow());
    }

    @Test
    void ordersNoMoreThanTheCap() {
        assertEquals(
                new Cleared(1, 900, 110, 105), allUnits(new Supply(105, 0, 1)).orElseThrow());
        assertEquals(
                new Cleared(0, 1000, 60, 60), allUnits(new Supply(99, 0, 1)).orElseThrow());
    }

    @Test
    void findsNothingWhenFirmDemandDoesNotFitOrTheMinimumIsOutOfReach() {
        assertEquals(Optional.empty(), allUnits(new Supply(59, 0, 1)));
        assertEquals(Optional.empty(), allUnits(new Supply(1000, 291, 1)));
    }

    @Test
    void sharesIncrementalTiersOutAtTheirAverage() {
        // 290 cost 100 at 10.00 and 190 at 9.00: 9.34 on average; 60 firm and 30 at 9.50 are 10.00 each
        assertEquals(
                new Cleared(0, 1000, 60, 60),
                Clearing.incremental(curve, TIERS, Supply.UNLIMITED).orElseThrow());
        DemandCurve eager = DemandCurve.of(new long[] {DemandCurve.FIRM, 940}, new long[] {60, 230});
        assertEquals(
                new Cleared(1, 935, 290, 290),
                Clearing.incremental(eager, TIERS, Supply.UNLIMITED).orElseThrow());
    }

    @Test
    void agreesWithBruteForceOnAllUnitsTiers() {
        eachCase(20261122, markets -> {
            PriceTiers tiers = markets.tiers();
            DemandCurve wanted = markets.curve(1, tiers);
            Supply supply = markets.supply();
            assertEquals(BruteForce.allUnits(wanted, tiers, supply), Clearing.allUnits(wanted, tiers, supply));
        });
    }

    @Test
    void agreesWithBruteForceOnIncrementalTiers() {
        eachCase(20261123, markets -> {
            PriceTiers tiers = markets.tiers();
            DemandCurve wanted = markets.curve(1, tiers);
            Supply supply = markets.supply();
            assertEquals(BruteForce.incremental(wanted, tiers, supply), Clearing.incremental(wanted, tiers, supply));
        });
    }

    @Test
    void countsEveryPriceOfAnyRangeExactly() {
        SplittableRandom random = seeded(20261124);
        for (int k = 0; k < 300; k++) {
            long low = random.nextLong(1, 1_000_000);
            long high = low + random.nextLong(0, 1L << random.nextInt(1, 50));
            int n = random.nextInt(200);
            int spread = random.nextInt(1, 64);
            long[] limits =
                    random.longs(n, 0, 2 * high).map(it -> it - it % spread).toArray();
            DemandCurve wanted = DemandCurve.of(limits, random.longs(n, 0, 1000).toArray());
            DemandIndex index = DemandIndex.of(wanted, low, high);
            for (int q = 0; q < 100; q++) {
                long price = n > 0 && q % 2 == 0
                        ? Math.clamp(limits[random.nextInt(n)] + random.nextInt(2), low, high)
                        : random.nextLong(low, high + 1);
                assertEquals(BruteForce.demandAt(wanted, price), index.demandAt(price));
            }
        }
    }

    @Test
    void leavesNoCoopBetterOffInAnotherConsistentTier() {
        eachCase(20261125, markets -> {
            PriceTiers tiers = markets.tiers();
            DemandCurve wanted = markets.curve(1, tiers);
            Optional<Cleared> chosen = Clearing.allUnits(wanted, tiers, Supply.UNLIMITED);
            for (int r = 0; r < tiers.count(); r++) {
                long demand = BruteForce.demandAt(wanted, tiers.price(r));
                if (demand == 0 || demand < tiers.from(r)) {
                    continue;
                }
                for (int i = 0; i < wanted.size(); i++) {
                    long inTier = Math.max(0, wanted.limit(i) - tiers.price(r)) * wanted.quantity(i);
                    long inChosen =
                            Math.max(0, wanted.limit(i) - chosen.orElseThrow().price()) * wanted.quantity(i);
                    assertTrue(wanted.limit(i) == DemandCurve.FIRM || inChosen >= inTier);
                }
                assertTrue(chosen.orElseThrow().price() <= tiers.price(r));
            }
        });
    }

    private Optional<Cleared> allUnits(Supply supply) {
        return Clearing.allUnits(curve, TIERS, supply);
    }

    static void eachCase(long seed, Consumer<RandomMarkets> check) {
        SplittableRandom random = seeded(seed);
        for (int k = 0; k < CASES; k++) {
            check.accept(new RandomMarkets(random.split()));
        }
    }

    static SplittableRandom seeded(long seed) {
        System.out.println("seed " + seed);
        return new SplittableRandom(seed);
    }
}
