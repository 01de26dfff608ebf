package coop.encommun.supplier.bid;

import static coop.encommun.supplier.bid.Offers.charge;
import static coop.encommun.supplier.bid.Offers.line;
import static coop.encommun.supplier.bid.Offers.tier;
import static coop.encommun.supplier.negotiation.Office.DETERGENT;
import static coop.encommun.supplier.negotiation.Office.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import coop.encommun.supplier.negotiation.Office;
import coop.encommun.supplier.negotiation.Title;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BidCheckTest {
    private static final UUID COFFEE = new UUID(0, 1);
    private static final Instant CLOSES_AT = Instant.parse("2026-10-09T20:00:00Z");

    @Test
    void acceptsAGoodBidInItsNormalForm() {
        BidTerms terms = accept(Offers.good());

        assertEquals(
                "5.9900",
                terms.line(PAPER)
                        .orElseThrow()
                        .unitPriceAt(new BigDecimal("199"))
                        .toPlainString());
        assertEquals(
                "5.4900",
                terms.line(PAPER)
                        .orElseThrow()
                        .unitPriceAt(new BigDecimal("200"))
                        .toPlainString());
        assertEquals("45.00", terms.deliveryChargeTo("QC-06").toPlainString());
        assertEquals("0.00", terms.deliveryChargeTo("QC-03").toPlainString());
        assertEquals("500.00", terms.minimumOrder().toPlainString());
    }

    @Test
    void namesEveryFaultAtOnce() {
        BidRequest bad = Offers.request(
                CLOSES_AT.minusSeconds(1),
                "USD",
                new BigDecimal("-1.001"),
                List.of(
                        line(UUID.randomUUID(), "0", tier("5", "1.0000")),
                        line(PAPER, "100", "101", "0.5", tier("0", "9.0000"), tier("0", "9.5000")),
                        line(PAPER, "100", "-1", "200", tier("0", "0"), tier("10.5", "-1.00001")),
                        line(DETERGENT, "10.25")),
                List.of(charge("QC-99", "1"), charge("QC-06", "-0.005"), charge("QC-06", "1"), charge("QC-03", "1")),
                List.of("QC-03", "QC-98"),
                null);

        assertEquals(
                List.of(
                        "currency other-currency",
                        "validUntil expires-before-closing",
                        "minimumOrder below-zero",
                        "minimumOrder too-many-decimals",
                        "lines[0].productId product-not-wanted",
                        "lines[0].cap not-positive",
                        "lines[0].tiers[0].from first-tier-not-zero",
                        "lines[1].minimumQuantity minimum-above-cap",
                        "lines[1].pack too-many-decimals",
                        "lines[1].tiers[1].from tiers-not-rising",
                        "lines[1].tiers[1].unitPrice price-rising",
                        "lines[2].productId duplicate-line",
                        "lines[2].minimumQuantity below-zero",
                        "lines[2].pack pack-above-cap",
                        "lines[2].tiers[0].unitPrice not-positive",
                        "lines[2].tiers[1].from too-many-decimals",
                        "lines[2].tiers[1].unitPrice not-positive",
                        "lines[2].tiers[1].unitPrice too-many-decimals",
                        "lines[3].cap too-many-decimals",
                        "lines[3].tiers no-tiers",
                        "excludedRegions[1] unknown-region",
                        "deliveryCharges[0].region unknown-region",
                        "deliveryCharges[1].amount below-zero",
                        "deliveryCharges[1].amount too-many-decimals",
                        "deliveryCharges[2].region duplicate-region",
                        "deliveryCharges[3].region charge-for-excluded-region"),
                faults(Optional.empty(), bad));
    }

    @Test
    void refusesTooManyLinesAndTiers() {
        BidRequest.Line line = line(PAPER, "10", tier("0", "1"));
        BidRequest.Tier[] tiers = Collections.nCopies(51, tier("0", "1")).toArray(BidRequest.Tier[]::new);

        assertEquals(
                List.of("lines too-many-lines"),
                faults(
                        Optional.empty(),
                        Offers.bid(Collections.nCopies(2001, line).toArray(BidRequest.Line[]::new))));
        assertEquals(
                "lines[0].tiers too-many-tiers",
                faults(Optional.empty(), Offers.bid(line(PAPER, "10", tiers))).getFirst());
        assertEquals(List.of("lines no-lines"), faults(Optional.empty(), Offers.bid()));
    }

    @Test
    void refusesAmountsThatWouldPutTheWholeAwardOutOfRange() {
        BidRequest.Tier cheap = tier("0", "10");

        assertEquals(
                List.of("lines amounts-too-large"),
                faults(Optional.empty(), Offers.bid(line(PAPER, "500", tier("0", "999999999999")))));
        assertEquals(
                List.of("lines amounts-too-large"),
                faults(Optional.empty(), Offers.bid(line(PAPER, "999999999990", "0", "999999999990", cheap))));
        assertEquals(List.of(), faults(Optional.empty(), Offers.bid(line(PAPER, "999999999999", cheap))));
    }

    /** A gram at a ten-thousandth of a dollar takes more digits than a piece at a cent. */
    @Test
    void leavesLessRoomForMoneyWhereQuantitiesAreFiner() {
        assertEquals(List.of(), faults(coffee(), Offers.bid(line(COFFEE, "500", tier("0", "99990")))));
        assertEquals(
                List.of("lines amounts-too-large"),
                faults(coffee(), Offers.bid(line(COFFEE, "500", tier("0", "100001")))));
    }

    /** Orders are whole multiples of 0.5 kg and of 999 999.3 kg, hence of 4 999 996.5 kg. */
    @Test
    void countsPacksAsTheyAreOrdered() {
        BidRequest.Line packs = line(COFFEE, "999999999", "0", "999999.3", tier("0", "10"));

        assertEquals(List.of("lines amounts-too-large"), faults(coffee(), Offers.bid(packs)));
    }

    @Test
    void saysNothingOfTheOfferInItsRefusal() {
        BidRequest bad = Offers.bid(line(PAPER, "7654", tier("0", "-123.4567")));

        Refused refused = assertThrows(Refused.class, () -> accept(bad));
        assertFalse(refused.getMessage().contains("7654"));
        assertFalse(refused.getMessage().contains("123"));
    }

    @Test
    void acceptsTheSameOrABetterBidInALaterRound() {
        Optional<BidTerms> before = Optional.of(accept(Offers.good()));

        assertEquals(List.of(), faults(before, Offers.good()));
        assertEquals(
                List.of(),
                faults(
                        before,
                        Offers.bid(
                                line(DETERGENT, "150", tier("0", "11.2500"), tier("80", "10.0000")),
                                line(PAPER, "600", tier("0", "5.4900")))));
    }

    @Test
    void refusesAWorseBidInALaterRoundLineByLine() {
        Optional<BidTerms> before = Optional.of(accept(Offers.good()));
        BidRequest worse = Offers.request(
                Offers.VALID_UNTIL,
                "CAD",
                new BigDecimal("500.01"),
                List.of(new BidRequest.Line(
                        PAPER,
                        new BigDecimal("499"),
                        new BigDecimal("1"),
                        new BigDecimal("20"),
                        8,
                        List.of(tier("0", "5.9900"), tier("250", "5.5000")))),
                List.of(charge("QC-06", "45.01"), charge("QC-03", "0.01")),
                List.of("QC-12"),
                null);

        assertEquals(
                List.of(
                        "minimumOrder minimum-raised",
                        "lines line-dropped",
                        "lines[0].cap cap-lowered",
                        "lines[0].minimumQuantity minimum-raised",
                        "lines[0].pack pack-coarser",
                        "lines[0].leadTimeDays lead-time-longer",
                        "deliveryCharges[0].amount charge-raised",
                        "deliveryCharges[1].amount charge-raised",
                        "excludedRegions[0] region-newly-excluded",
                        "lines[0].tiers[0].unitPrice price-raised",
                        "lines[0].tiers[1].unitPrice price-raised"),
                faults(before, worse));
    }

    @Test
    void seesAPriceRaisedOnlyBetweenTheTiers() {
        Optional<BidTerms> before = Optional.of(
                accept(Offers.bid(line(PAPER, "500", tier("0", "6"), tier("100", "5.5"), tier("300", "5")))));

        assertEquals(
                List.of("lines[0].tiers[0].unitPrice price-raised"),
                faults(before, Offers.bid(line(PAPER, "500", tier("0", "5.6"), tier("200", "5")))));
        assertEquals(List.of(), faults(before, Offers.bid(line(PAPER, "500", tier("0", "5.5"), tier("300", "5")))));
    }

    @Test
    void comparesOnlyVolumesThatWereOnOffer() {
        Optional<BidTerms> before =
                Optional.of(accept(Offers.bid(line(PAPER, "200", tier("0", "6"), tier("300", "1")))));

        assertEquals(List.of(), faults(before, Offers.bid(line(PAPER, "400", tier("0", "6")))));
    }

    private static BidTerms accept(BidRequest bid) {
        return check(Optional.empty()).accept(bid);
    }

    /** 99.5 kg of it, by the half kilogram. */
    private static BidCheck coffee() {
        FrozenRegion here = new FrozenRegion("QC-06", new BigDecimal("99.5"), BigDecimal.ZERO, List.of());
        FrozenLine coffee = new FrozenLine(
                COFFEE,
                "CAF-VRAC",
                null,
                new Title("Café", "Coffee"),
                "KGM",
                3,
                new BigDecimal("0.5"),
                "STANDARD",
                Money.of("24.0000", "CAD"),
                List.of(here));
        return new BidCheck("CAD", List.of(coffee), CLOSES_AT, Optional.empty());
    }

    private static List<String> faults(Optional<BidTerms> before, BidRequest bid) {
        return faults(check(before), bid);
    }

    private static List<String> faults(BidCheck check, BidRequest bid) {
        try {
            check.accept(bid);
            return List.of();
        } catch (Refused refused) {
            assertEquals("bid-refused", refused.type().slug());
            return refused.violations().stream()
                    .map(violation -> violation.field() + " " + violation.code())
                    .toList();
        }
    }

    private static BidCheck check(Optional<BidTerms> before) {
        return new BidCheck("CAD", Office.lines(), CLOSES_AT, before);
    }
}
