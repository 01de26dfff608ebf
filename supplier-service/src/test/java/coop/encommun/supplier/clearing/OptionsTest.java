package coop.encommun.supplier.clearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Schedule;
import coop.encommun.supplier.solver.Schedule.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final List<Tier> TIERS = List.of(new Tier(0, 1000), new Tier(100, 900));

    private final DemandCurve curve = DemandCurve.of(
            new int[] {0, 0, 1, 1},
            new long[] {DemandCurve.FIRM, 900, DemandCurve.FIRM, 950},
            new long[] {40, 30, 20, 25});

    @Test
    void givesTheWholeLineAtTheDeepestTier() {
        assertEquals(
                List.of(new Option(
                        7,
                        -1,
                        List.of(new Cell(0, 70), new Cell(1, 45)),
                        115,
                        (30 * 900 + 25 * 950) * AwardProblem.COST)),
                Options.of(7, onLine(List.of(0L, 0L)), line(200), curve));
    }

    @Test
    void rationsByFallingLimit() {
        assertEquals(
                List.of(new Cell(0, 57), new Cell(1, 45)),
                Options.of(0, onLine(List.of(0L, 0L)), line(102), curve)
                        .getFirst()
                        .cells());
    }

    @Test
    void sharesTheLastLimitByLargestRemainder() {
        DemandCurve equal = DemandCurve.of(
                new int[] {0, 0, 1, 2}, new long[] {DemandCurve.FIRM, 900, 900, 900}, new long[] {80, 10, 20, 20});
        // 30 units for 10, 20 and 20: 6, 12, 12; 31: 6.2, 12.4, 12.4
        assertEquals(
                List.of(new Cell(0, 86), new Cell(1, 13), new Cell(2, 12)),
                Options.of(0, onLine(List.of(0L, 0L, 0L)), line(111), equal)
                        .getFirst()
                        .cells());
    }

    @Test
    void countsOnlyRegionsItServes() {
        DemandCurve wish =
                DemandCurve.of(new int[] {0, 0, 1}, new long[] {DemandCurve.FIRM, 900, 900}, new long[] {60, 45, 500});
        assertEquals(
                List.of(new Cell(0, 105)),
                Options.of(0, onLine(List.of(0L, Offer.NOT_SERVED)), line(1000), wish)
                        .getFirst()
                        .cells());
        assertEquals(List.of(), Options.of(0, onLine(List.of(0L, Offer.NOT_SERVED)), line(1000), curve));
    }

    @Test
    void givesNothingWhenNoConditionalUnitIsServed() {
        assertEquals(List.of(), Options.of(0, onLine(List.of(0L, 0L)), line(60), curve));
    }

    @Test
    void saysInWhichTierOfAllLinesItHolds() {
        Offer total = offer(new Schedule(Kind.TOTAL_VOLUME_ALL_UNITS, List.of(0L, 110L), List.of()));
        DemandCurve wish = DemandCurve.of(new long[] {DemandCurve.FIRM, 1000, 900}, new long[] {60, 10, 20});
        List<Option> options = Options.of(0, total, line(1000), wish);
        assertEquals(List.of(0, 1), options.stream().map(Option::tier).toList());
        assertEquals(List.of(70L, 90L), options.stream().map(Option::ordered).toList());
    }

    @Test
    void comparesLimitsWithThePriceAfterRebate() {
        Offer spend = offer(new Schedule(Kind.SPEND_ALL_UNITS, List.of(0L, 50_000L), List.of(0, 333)));
        // 10.00 less 3.33 per cent is 9.667
        DemandCurve wish = DemandCurve.of(new long[] {DemandCurve.FIRM, 967, 966}, new long[] {60, 10, 20});
        List<Option> options = Options.of(0, spend, new OfferLine(0, 1000, 0, 1, List.of(new Tier(0, 1000)), 0), wish);
        assertEquals(List.of(1), options.stream().map(Option::tier).toList());
        assertEquals(List.of(70L), options.stream().map(Option::ordered).toList());
    }

    @Test
    void servesNoStepAboveItsLimitAndNothingOutOfTurn() {
        ClearingTest.eachCase(20261126, markets -> {
            RandomOffers.Case it = new RandomOffers(markets).next();
            for (Option option : Options.of(0, it.offer(), it.line(), it.curve())) {
                new OptionCheck(it, option).check();
            }
        });
    }

    @Test
    void findsTheVolumeThatBruteForceFinds() {
        ClearingTest.eachCase(20261127, markets -> {
            RandomOffers.Case it = new RandomOffers(markets).next();
            List<List<Long>> found = Options.of(0, it.offer(), it.line(), it.curve()).stream()
                    .map(option -> List.of((long) option.tier(), option.ordered()))
                    .toList();
            assertEquals(it.expected(), found);
        });
    }

    @Test
    void isWorthWhatItsStepsWouldHavePaid() {
        Option all = Options.of(0, onLine(List.of(0L, 0L)), line(200), curve).getFirst();
        assertTrue(all.worth() > 0);
        assertEquals(IntStream.of(30 * 900, 25 * 950).sum() * AwardProblem.COST, all.worth());
    }

    private static Offer onLine(List<Long> regionCharges) {
        return new Offer(
                "A", 10_000, 0, 0, 0, regionCharges, Schedule.onLine(Kind.LINE_ALL_UNITS), List.of(line(10_000)));
    }

    private static Offer offer(Schedule schedule) {
        return new Offer("A", 10_000, 0, 0, 0, List.of(0L), schedule, List.of(line(10_000)));
    }

    private static OfferLine line(long cap) {
        return new OfferLine(0, cap, 0, 1, TIERS, 0);
    }
}
