package coop.encommun.supplier.bid;

import static coop.encommun.supplier.bid.Offers.line;
import static coop.encommun.supplier.bid.Offers.rebate;
import static coop.encommun.supplier.bid.Offers.tier;
import static coop.encommun.supplier.bid.PriceSchedule.LINE_ALL_UNITS;
import static coop.encommun.supplier.bid.PriceSchedule.LINE_INCREMENTAL;
import static coop.encommun.supplier.bid.PriceSchedule.SPEND_ALL_UNITS;
import static coop.encommun.supplier.bid.PriceSchedule.SPEND_INCREMENTAL;
import static coop.encommun.supplier.bid.PriceSchedule.TOTAL_VOLUME_ALL_UNITS;
import static coop.encommun.supplier.negotiation.Office.DETERGENT;
import static coop.encommun.supplier.negotiation.Office.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.Office;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoWorseTest {
    private static final BidRequest.Line CHEAP_PAPER = line(PAPER, "500", tier("0", "1"));

    @Test
    void refusesAnotherSchedule() {
        assertWorse(
                Offers.bid(LINE_ALL_UNITS, CHEAP_PAPER),
                Offers.bid(LINE_INCREMENTAL, CHEAP_PAPER),
                "priceSchedule schedule-changed");
    }

    @Test
    void refusesLessCapacityAndMoreMinimumAndCharge() {
        BidRequest before = Offers.whole("600", "100", "75", CHEAP_PAPER);

        assertWorse(
                before,
                Offers.whole("499", "101", "75.01", CHEAP_PAPER),
                "minimumVolume minimum-raised",
                "fixedCharge charge-raised",
                "capacity capacity-lowered");
        assertWorse(before, Offers.whole(null, null, null, CHEAP_PAPER));
        assertWorse(before, Offers.whole("600", "100", "75", CHEAP_PAPER));
        assertWorse(Offers.whole(null, null, null, CHEAP_PAPER), Offers.whole("500", null, null, CHEAP_PAPER));
        assertWorse(
                Offers.whole(null, null, null, CHEAP_PAPER),
                Offers.whole("499", "1", "0.01", CHEAP_PAPER),
                "minimumVolume minimum-raised",
                "fixedCharge charge-raised",
                "capacity capacity-lowered");
    }

    @Test
    void holdsPricesOfTheTotalVolumeSideBySide() {
        BidRequest before = byVolume("6", "5", "200");

        assertWorse(before, byVolume("6", "5", "200"));
        assertWorse(before, byVolume("6", "4.5", "150"));
        assertWorse(
                before,
                byVolume("6", "5", "201"),
                "lines[0].tiers[0].unitPrice price-raised",
                "lines[1].tiers[0].unitPrice price-raised");
        assertWorse(
                before,
                byVolume("5.99", "5.01", "200"),
                "lines[0].tiers[1].unitPrice price-raised",
                "lines[1].tiers[1].unitPrice price-raised");
    }

    @Test
    void holdsEachUnitOfIncrementalPricesSideBySide() {
        BidRequest before = Offers.bid(LINE_INCREMENTAL, line(PAPER, "500", tier("0", "6"), tier("200", "5")));

        assertWorse(
                before,
                Offers.bid(LINE_INCREMENTAL, line(PAPER, "500", tier("0", "5"), tier("200", "5.01"))),
                "lines[0].tiers[1].unitPrice price-raised");
        assertWorse(before, Offers.bid(LINE_INCREMENTAL, line(PAPER, "500", tier("0", "6"), tier("100", "5"))));
    }

    @Test
    void refusesALowerOrALaterRebate() {
        BidRequest before = bySpend("10", rebate("1000", "2"), rebate("2000", "5"));

        assertWorse(before, bySpend("10", rebate("1000", "2"), rebate("2000", "4.99")), "rebates rebate-lowered");
        assertWorse(before, bySpend("10", rebate("1000.01", "2"), rebate("2000", "5")), "rebates rebate-lowered");
        assertWorse(before, bySpend("10", rebate("2000", "5")), "rebates rebate-lowered");
        assertWorse(before, bySpend("10", rebate("1000", "5")));
        assertWorse(before, bySpend("10", rebate("500", "1"), rebate("1000", "2"), rebate("2000", "5")));
    }

    /** 100 × 10.00 less 5 % cost 950.00; 100 × 9.90 fall short of the rebate and cost 990.00. */
    @Test
    void seesALowerPriceFallShortOfItsRebate() {
        BidRequest before = bySpend("10", rebate("1000", "5"));

        assertWorse(before, bySpend("9.9", rebate("1000", "5")), "rebates rebate-lowered");
        assertWorse(before, bySpend("9.9", rebate("990", "5")));
        assertWorse(before, bySpend("9.5", rebate("1000", "5")));
        assertWorse(
                Offers.bid(SPEND_INCREMENTAL, List.of(rebate("1000", "5")), line(PAPER, "500", tier("0", "10"))),
                Offers.bid(SPEND_INCREMENTAL, List.of(rebate("1000", "5")), line(PAPER, "500", tier("0", "9.9"))));
    }

    @Test
    void doesNotMindRebatesOnSpendThatWasNeverOnOffer() {
        assertWorse(
                bySpend("10", rebate("1000", "5"), rebate("5000.01", "50")), // 500 × 10.00 at most
                bySpend("10", rebate("1000", "5")));
    }

    /** Whatever is let through costs no more at any quantities; what is refused costs more somewhere. */
    @Test
    void judgesRebatesAsBuyingEverythingBothWaysDoes() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            PriceSchedule kind = random.nextBoolean() ? SPEND_ALL_UNITS : SPEND_INCREMENTAL;
            int[] prices = {20 + random.nextInt(10), 20 + random.nextInt(10)};
            BidTerms before = randomBid(kind, prices, random);
            int[] lower = {prices[0] - random.nextInt(4), prices[1] - random.nextInt(4)};
            BidTerms after = randomBid(kind, lower, random);
            boolean less = new NoLessRebate(before, after).isLess();
            boolean dearer = isDearerSomewhere(before, after);
            // The corners may lie between whole quantities, so a refusal may be stricter than what was found here.
            assertTrue(less || !dearer, () -> "seed " + seed);
            refused += less ? 1 : 0;
        }
        assertTrue(refused > 300 && refused < 2900, "refused " + refused);
    }

    private static BidTerms randomBid(PriceSchedule kind, int[] prices, SplittableRandom random) {
        List<BidRequest.Rebate> rebates = new ArrayList<>();
        int from = random.nextInt(100);
        int percent = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            percent += 1 + random.nextInt(8);
            rebates.add(rebate("" + from, "" + percent));
            from += 1 + random.nextInt(150);
        }
        return Offers.bid(
                        kind,
                        rebates,
                        line(PAPER, "9", tier("0", "" + prices[0])),
                        line(DETERGENT, "9", tier("0", "" + prices[1])))
                .terms();
    }

    private static boolean isDearerSomewhere(BidTerms before, BidTerms after) {
        for (int a = 1; a <= 9; a++) {
            for (int b = 1; b <= 9; b++) {
                Map<UUID, BigDecimal> ordered = Map.of(PAPER, BigDecimal.valueOf(a), DETERGENT, BigDecimal.valueOf(b));
                if (Goods.of(after, ordered)
                                .cost()
                                .compareTo(Goods.of(before, ordered).cost())
                        > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BidRequest byVolume(String first, String second, String from) {
        return Offers.bid(
                TOTAL_VOLUME_ALL_UNITS,
                line(PAPER, "500", tier("0", first), tier(from, second)),
                line(DETERGENT, "100", tier("0", first), tier(from, second)));
    }

    private static BidRequest bySpend(String price, BidRequest.Rebate... rebates) {
        return Offers.bid(SPEND_ALL_UNITS, List.of(rebates), line(PAPER, "500", tier("0", price)));
    }

    private static void assertWorse(BidRequest before, BidRequest after, String... faults) {
        Violations found = new Violations();
        Map<UUID, FrozenLine> wanted =
                Office.lines().stream().collect(Collectors.toMap(FrozenLine::productId, Function.identity()));
        new NoWorse(before.terms(), wanted, found).check(after, after.terms());
        assertEquals(
                List.of(faults), found.list().stream().map(NoWorseTest::inShort).toList());
    }

    private static String inShort(Violation violation) {
        return violation.field() + " " + violation.code();
    }
}
