package coop.encommun.supplier.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.bid.PriceSchedule;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import coop.encommun.supplier.negotiation.Title;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BidReachTest {
    private static final UUID RICE = new UUID(0, 1);
    private static final UUID BEANS = new UUID(0, 2);

    /** 60 in any case, 30 more at 9.50 and 20 more at 9.00, in Québec; 10 more at 9.00 in Montréal. */
    private final WholeLine rice = line(
            RICE,
            region("QC-03", "60", step("30", "9.50"), step("20", "9.00")),
            region("QC-06", "0", step("10", "9.00")));

    private final WholeLine beans = line(BEANS, region("QC-03", "40", step("25.5", "3.60")));

    @Test
    void roundsToPacksAndSaysWhatIsMissing() {
        var tiers = reach(
                PriceSchedule.LINE_ALL_UNITS, List.of(), "50", tier("0", "10"), tier("100", "9"), tier("130", "8.5"));
        assertEquals(2, tiers.reachedTier());
        assertEquals(List.of(true, true, false), consistent(tiers));
        assertEquals(new BigDecimal("30"), tiers.tiers().get(2).missing()); // 150 in packs, 120 wanted
    }

    @Test
    void comparesLimitsWithTheAverageOfIncrementalTiers() {
        var tiers = reach(
                PriceSchedule.LINE_INCREMENTAL, List.of(), "1", tier("0", "10"), tier("40", "8"), tier("100", "5"));
        // 40 units average 10.00, 100 average 8.80; 120 are wanted at their own average, 8.1667
        assertEquals(List.of(true, true, true), consistent(tiers));
        assertEquals(
                List.of("10.0000", "10.0000", "8.8000"),
                tiers.tiers().stream()
                        .map(it -> it.unitPrice().amount().toPlainString())
                        .toList());
    }

    @Test
    void livesWithATierThatNoVolumeEverReaches() {
        var tiers = reach(
                PriceSchedule.LINE_INCREMENTAL,
                List.of(),
                "1",
                tier("0", "1000"),
                tier("999999999998", "999"),
                tier("999999999999", "7"));
        assertEquals(List.of(true, false, false), consistent(tiers));
        assertEquals(
                List.of("1000.0000", "1000.0000", "1000.0000"), // all but one unit cost 1000.00
                tiers.tiers().stream()
                        .map(it -> it.unitPrice().amount().toPlainString())
                        .toList());
        assertEquals(new BigDecimal("999999999938"), tiers.tiers().get(1).missing());
    }

    @Test
    void countsTheVolumeOfAllLinesAtTheTiersPrices() {
        var tiers = reach(
                PriceSchedule.TOTAL_VOLUME_ALL_UNITS,
                List.of(),
                "1",
                tier("0", "10"),
                tier("150", "9.5"),
                tier("190", "9"));
        // beans cost 6 less: 40 at 4.00 and at 3.50 65.5; rice 60, 90, 120
        assertEquals(List.of(true, true, false), consistent(tiers));
        assertEquals(new BigDecimal("5"), tiers.tiers().get(2).missing()); // 185 whole units of 185.5
    }

    @Test
    void takesRebatesOffThePriceThatLimitsAreComparedWith() {
        var rebates = List.of(rebate("1000", "5"), rebate("2000", "10"));
        var tiers = reach(PriceSchedule.SPEND_ALL_UNITS, rebates, "1", tier("0", "10"));
        // 60 × 10 + 40 × 4; 90 × 10 + 40 × 4; 120 × 10 + 65 × 4
        assertEquals(List.of(true, true, false), consistent(tiers));
        assertEquals(
                new BigDecimal("540.00"), tiers.tiers().get(2).missingSpend().amount());
        assertEquals(new BigDecimal("9.0000"), tiers.tiers().get(2).unitPrice().amount());
        assertEquals(new BigDecimal("60"), tiers.tiers().get(2).conditional());
    }

    @Test
    void reachesNoTierWhereFirmDemandIsNotDelivered() {
        var terms = terms(PriceSchedule.LINE_ALL_UNITS, List.of(), "1", List.of("QC-03"), tier("0", "9"));
        var bidder = new BidReach(new OpenedBid(RICE, RICE, "Nord", terms), List.of(rice, beans))
                .bidder(RICE)
                .orElseThrow();
        assertFalse(bidder.coversFirmDemand());
        assertNull(bidder.reachedTier());
        assertEquals(new BigDecimal("10"), bidder.tiers().getFirst().demand());
    }

    private static List<Boolean> consistent(DemandCurvesView.Bidder bidder) {
        return bidder.tiers().stream().map(DemandCurvesView.Tier::consistent).toList();
    }

    private DemandCurvesView.Bidder reach(
            PriceSchedule schedule, List<BidTerms.Rebate> rebates, String pack, BidTerms.Tier... tiers) {
        BidTerms terms = terms(schedule, rebates, pack, List.of(), tiers);
        return new BidReach(new OpenedBid(RICE, RICE, "Nord", terms), List.of(rice, beans))
                .bidder(RICE)
                .orElseThrow();
    }

    /** Rice at these tiers, beans for 6.00 less. */
    private static BidTerms terms(
            PriceSchedule schedule,
            List<BidTerms.Rebate> rebates,
            String pack,
            List<String> excluded,
            BidTerms.Tier... tiers) {
        List<BidTerms.Tier> cheaper = List.of(tiers).stream()
                .map(it -> new BidTerms.Tier(
                        it.from(), it.unitPrice().subtract(new BigDecimal("6")).max(BigDecimal.ONE)))
                .toList();
        return new BidTerms(
                Instant.parse("2099-12-31T00:00:00Z"),
                "CAD",
                null,
                schedule,
                rebates,
                null,
                null,
                null,
                List.of(offer(RICE, pack, List.of(tiers)), offer(BEANS, pack, cheaper)),
                List.of(),
                excluded,
                null);
    }

    private static BidTerms.Line offer(UUID product, String pack, List<BidTerms.Tier> tiers) {
        return new BidTerms.Line(product, new BigDecimal("1000"), null, new BigDecimal(pack), 7, tiers);
    }

    private static WholeLine line(UUID id, FrozenRegion... regions) {
        return new WholeLine(new FrozenLine(
                id,
                "SKU",
                null,
                new Title("Riz", "Rice"),
                "KGM",
                1,
                BigDecimal.ONE,
                "STANDARD",
                Money.of("12", "CAD"),
                List.of(regions)));
    }

    private static FrozenRegion region(String code, String firm, FrozenRegion.Step... steps) {
        return new FrozenRegion(code, new BigDecimal(firm), null, List.of(steps));
    }

    private static FrozenRegion.Step step(String quantity, String limit) {
        return new FrozenRegion.Step(new BigDecimal(quantity), Money.of(limit, "CAD"));
    }

    private static BidTerms.Tier tier(String from, String price) {
        return new BidTerms.Tier(new BigDecimal(from), new BigDecimal(price));
    }

    private static BidTerms.Rebate rebate(String from, String percent) {
        return new BidTerms.Rebate(new BigDecimal(from), new BigDecimal(percent));
    }
}
