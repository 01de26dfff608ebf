package coop.encommun.supplier.bid;

import static coop.encommun.supplier.bid.Offers.line;
import static coop.encommun.supplier.bid.Offers.rebate;
import static coop.encommun.supplier.bid.Offers.tier;
import static coop.encommun.supplier.bid.PriceSchedule.LINE_INCREMENTAL;
import static coop.encommun.supplier.bid.PriceSchedule.SPEND_ALL_UNITS;
import static coop.encommun.supplier.bid.PriceSchedule.SPEND_INCREMENTAL;
import static coop.encommun.supplier.bid.PriceSchedule.TOTAL_VOLUME_ALL_UNITS;
import static coop.encommun.supplier.bid.PriceSchedule.TOTAL_VOLUME_INCREMENTAL;
import static coop.encommun.supplier.negotiation.Office.DETERGENT;
import static coop.encommun.supplier.negotiation.Office.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import coop.encommun.supplier.negotiation.Office;
import coop.encommun.supplier.negotiation.Title;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be said in a bid beyond prices by line, and what cannot be priced. */
class BidLanguageTest {
    private static final Instant CLOSES_AT = Instant.parse("2026-10-09T20:00:00Z");
    private static final UUID COFFEE = UUID.fromString("01995a10-1000-7b01-8c01-000000000103");

    @Test
    void acceptsEverySchedule() {
        assertAccepted(Offers.bid(LINE_INCREMENTAL, line(PAPER, "500", tier("0", "6"), tier("200", "5"))));
        assertAccepted(Offers.bid(
                TOTAL_VOLUME_ALL_UNITS,
                line(PAPER, "500", tier("0", "6"), tier("200", "5")),
                line(DETERGENT, "100", tier("0", "11"), tier("200", "10.5"))));
        assertAccepted(Offers.bid(
                TOTAL_VOLUME_INCREMENTAL,
                line(PAPER, "500", tier("0", "6"), tier("200", "5.5"), tier("400", "5.25")),
                line(DETERGENT, "100", tier("0", "11"), tier("200", "10.5"), tier("400", "10.25"))));
        assertAccepted(Offers.bid(
                SPEND_ALL_UNITS, List.of(rebate("0", "1"), rebate("1000", "2.5")), line(PAPER, "500", tier("0", "6"))));
        assertAccepted(
                Offers.bid(SPEND_INCREMENTAL, List.of(rebate("1000", "99.99")), line(PAPER, "500", tier("0", "6"))));
        assertAccepted(Offers.whole("550", "100", "75.00", line(PAPER, "500", tier("0", "6"))));
    }

    @Test
    void refusesTiersOfTheTotalVolumeThatBeginApart() {
        assertFaults(
                Offers.bid(
                        TOTAL_VOLUME_ALL_UNITS,
                        line(PAPER, "500", tier("0", "6"), tier("200", "5")),
                        line(DETERGENT, "100", tier("0", "11"), tier("201", "10"))),
                "lines[1].tiers[1].from tiers-differ");
        assertFaults(
                Offers.bid(
                        TOTAL_VOLUME_INCREMENTAL,
                        line(PAPER, "500", tier("0", "6"), tier("200", "5")),
                        line(DETERGENT, "100", tier("0", "11"))),
                "lines[1].tiers tiers-differ");
    }

    /** Which line's units would be the cheap ones? */
    @Test
    void refusesIncrementalPricesOfTheTotalVolumeThatFallUnequally() {
        assertFaults(
                Offers.bid(
                        TOTAL_VOLUME_INCREMENTAL,
                        line(PAPER, "500", tier("0", "6"), tier("200", "5.5"), tier("400", "5")),
                        line(DETERGENT, "100", tier("0", "11"), tier("200", "10.5"), tier("400", "9.9"))),
                "lines[1].tiers[2].unitPrice drops-differ");
    }

    @Test
    void refusesVolumesOfProductsThatDoNotAddUp() {
        BidRequest.Line paper = line(PAPER, "500", tier("0", "6"));
        BidRequest.Line coffee = line(COFFEE, "12.5", tier("0", "20"));

        assertFaults(Offers.bid(TOTAL_VOLUME_ALL_UNITS, paper, coffee), "priceSchedule several-units");
        assertFaults(
                Offers.whole("300", "10", null, paper, coffee),
                "capacity several-units",
                "minimumVolume several-units");
        assertAccepted(Offers.whole("10.125", "0.5", null, coffee));
        assertAccepted(Offers.bid(SPEND_ALL_UNITS, List.of(rebate("500", "2")), paper, coffee));
    }

    @Test
    void refusesRebatesThatCannotBe() {
        BidRequest.Line paper = line(PAPER, "500", tier("0", "6"));

        assertFaults(Offers.bid(SPEND_ALL_UNITS, paper), "rebates no-rebates");
        assertFaults(Offers.bid(LINE_INCREMENTAL, List.of(rebate("1", "1")), paper), "rebates rebates-not-expected");
        assertFaults(
                Offers.bid(
                        SPEND_INCREMENTAL,
                        List.of(
                                rebate("-1", "0"),
                                rebate("10.001", "100"),
                                rebate("10.001", "3.333"),
                                rebate("20", "3.333"),
                                rebate("30", "4")),
                        paper),
                "rebates[0].from below-zero",
                "rebates[0].percent not-a-rebate",
                "rebates[1].from too-many-decimals",
                "rebates[1].percent not-a-rebate",
                "rebates[2].from too-many-decimals",
                "rebates[2].percent too-many-decimals",
                "rebates[2].from tiers-not-rising",
                "rebates[2].percent rebates-not-rising",
                "rebates[3].percent too-many-decimals",
                "rebates[3].percent rebates-not-rising");
        assertFaults(
                Offers.bid(SPEND_ALL_UNITS, Collections.nCopies(51, rebate("1", "1")), paper),
                "rebates too-many-rebates");
    }

    @Test
    void refusesARebateBeyondAllAmounts() {
        assertFaults(
                Offers.bid(SPEND_ALL_UNITS, List.of(rebate("1000000000.01", "2")), line(PAPER, "500", tier("0", "6"))),
                "rebates[0].from threshold-too-large");
    }

    @Test
    void refusesSeveralPricesBesideRebates() {
        assertFaults(
                Offers.bid(
                        SPEND_ALL_UNITS,
                        List.of(rebate("1000", "2")),
                        line(PAPER, "500", tier("0", "6"), tier("200", "5")),
                        line(DETERGENT, "100", tier("0", "11"))),
                "lines[0].tiers one-price-expected");
    }

    @Test
    void refusesVolumesThatCannotBeDelivered() {
        assertFaults(
                Offers.whole("0", "-1", "-0.001", line(PAPER, "500", tier("0", "6"))),
                "fixedCharge below-zero",
                "fixedCharge too-many-decimals",
                "capacity not-positive",
                "minimumVolume below-zero");
        assertFaults(
                Offers.whole("99.5", "100", null, line(PAPER, "500", "110", "100", tier("0", "6"))),
                "capacity too-many-decimals",
                "lines[0].minimumQuantity minimum-above-capacity",
                "lines[0].pack pack-above-capacity",
                "minimumVolume minimum-above-capacity");
        assertFaults(
                Offers.whole(
                        null, "601", null, line(PAPER, "500", tier("0", "6")), line(DETERGENT, "100", tier("0", "9"))),
                "minimumVolume minimum-above-caps");
    }

    /** Paper comes in packs of 10 of its own. */
    @Test
    void refusesALineOfWhichNothingCanBeOrdered() {
        assertFaults(Offers.bid(line(PAPER, "9", tier("0", "6"))), "lines[0].cap nothing-orderable");
        assertFaults(Offers.bid(line(PAPER, "40", "0", "25", tier("0", "6"))), "lines[0].cap nothing-orderable"); // 50
        assertFaults(Offers.bid(line(PAPER, "59", "51", "10", tier("0", "6"))), "lines[0].cap nothing-orderable");
        assertAccepted(Offers.bid(line(PAPER, "60", "51", "10", tier("0", "6"))));
    }

    @Test
    void namesTheFaultsOfTheWholeBesideThoseOfTheLines() {
        assertFaults(
                Offers.whole(
                        TOTAL_VOLUME_INCREMENTAL,
                        List.of(rebate("5", "5")),
                        "5",
                        "6",
                        "0.123",
                        line(PAPER, "500", tier("0", "6"), tier("200", "7")),
                        line(COFFEE, "-1", tier("0", "20"), tier("200.5", "18"))),
                "fixedCharge too-many-decimals",
                "lines[0].tiers[1].unitPrice price-rising",
                "lines[1].cap not-positive",
                "priceSchedule several-units",
                "lines[1].tiers[1].from tiers-differ",
                "lines[1].tiers[1].unitPrice drops-differ",
                "rebates rebates-not-expected",
                "capacity several-units",
                "minimumVolume several-units",
                "minimumVolume minimum-above-capacity");
    }

    private static void assertAccepted(BidRequest bid) {
        assertFaults(bid);
    }

    private static void assertFaults(BidRequest bid, String... faults) {
        assertEquals(List.of(faults), faults(bid));
    }

    private static List<String> faults(BidRequest bid) {
        List<FrozenLine> lines = new ArrayList<>(Office.lines());
        lines.add(coffee());
        try {
            new BidCheck("CAD", lines, CLOSES_AT, Optional.empty()).accept(bid);
            return List.of();
        } catch (Refused refused) {
            return refused.violations().stream()
                    .map(violation -> violation.field() + " " + violation.code())
                    .toList();
        }
    }

    private static FrozenLine coffee() {
        return new FrozenLine(
                COFFEE,
                "CAF-VRAC",
                null,
                new Title("Café en vrac", "Bulk coffee"),
                "KGM",
                3,
                new BigDecimal("0.5"),
                "ZERO_RATED",
                null,
                List.of(new FrozenRegion("QC-06", new BigDecimal("12.5"), null, List.of())));
    }
}
