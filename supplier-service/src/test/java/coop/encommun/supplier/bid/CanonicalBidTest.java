package coop.encommun.supplier.bid;

import static coop.encommun.supplier.bid.Offers.charge;
import static coop.encommun.supplier.bid.Offers.line;
import static coop.encommun.supplier.bid.Offers.tier;
import static coop.encommun.supplier.negotiation.Office.DETERGENT;
import static coop.encommun.supplier.negotiation.Office.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalBidTest {
    @Test
    void writesTheSameForWhatSaysTheSame() {
        BidRequest other = Offers.request(
                Offers.VALID_UNTIL,
                "CAD",
                new BigDecimal("500"),
                List.of(
                        line(DETERGENT, "100.0", tier("0", "11.25")),
                        line(PAPER, "5E+2", "0", null, tier("0.0", "5.99"), tier("2E2", "5.49"))),
                List.of(charge("QC-06", "45")),
                null,
                null);

        assertEquals(write(Offers.good()), write(other));
        assertNotEquals(write(Offers.good()), write(Offers.bid(line(PAPER, "500", tier("0", "1")))));
    }

    /** The published recipe, so that a supplier can compute the hash of its receipt itself. */
    @Test
    void writesCanonicalJson() {
        BidRequest bid = Offers.bid(line(PAPER, "500.0", "20", "10", tier("0", "5.99")));

        assertEquals(
                "{\"currency\":\"CAD\",\"deliveryCharges\":[{\"amount\":\"45.00\",\"region\":\"QC-06\"}],"
                        + "\"excludedRegions\":[],\"lines\":[{\"cap\":500,\"leadTimeDays\":7,\"minimumQuantity\":20,"
                        + "\"pack\":10,\"productId\":\"" + PAPER
                        + "\",\"tiers\":[{\"from\":0,\"unitPrice\":\"5.9900\"}]}],"
                        + "\"minimumOrder\":\"500.00\",\"validUntil\":\"2026-12-31T23:59:59Z\"}",
                write(bid));
    }

    /** Bids stored before there were schedules, rebates, capacities and fixed charges. */
    @Test
    void readsABidOfTheFirstLanguageAndHashesItAsBefore() {
        byte[] stored = ("{\"currency\":\"CAD\",\"deliveryCharges\":[],\"excludedRegions\":[],\"lines\":[{\"cap\":500,"
                        + "\"minimumQuantity\":0,\"productId\":\"" + PAPER
                        + "\",\"tiers\":[{\"from\":0,\"unitPrice\":\"5.9900\"}]}],"
                        + "\"minimumOrder\":\"0.00\",\"validUntil\":\"2026-12-31T23:59:59Z\"}")
                .getBytes(StandardCharsets.UTF_8);

        BidTerms terms = CanonicalBid.read(stored);
        assertEquals(PriceSchedule.LINE_ALL_UNITS, terms.schedule());
        assertEquals(List.of(), terms.rebates());
        assertEquals("0.00", terms.fixed().toPlainString());
        assertEquals(
                new String(stored, StandardCharsets.UTF_8), new String(CanonicalBid.of(terms), StandardCharsets.UTF_8));
    }

    @Test
    void writesWhatTheWholeBidSaysInItsNormalForm() {
        BidRequest spend = Offers.whole(
                PriceSchedule.SPEND_INCREMENTAL,
                List.of(Offers.rebate("1000", "2.5")),
                "600.0",
                "0",
                "75",
                line(PAPER, "500", tier("0", "5.99")));

        String written = write(spend);
        assertEquals(
                "{\"capacity\":600,\"currency\":\"CAD\",\"deliveryCharges\":[],\"excludedRegions\":[],"
                        + "\"fixedCharge\":\"75.00\",\"lines\":[{\"cap\":500,\"leadTimeDays\":7,\"minimumQuantity\":0,"
                        + "\"productId\":\"" + PAPER + "\",\"tiers\":[{\"from\":0,\"unitPrice\":\"5.9900\"}]}],"
                        + "\"minimumOrder\":\"0.00\",\"priceSchedule\":\"SPEND_INCREMENTAL\","
                        + "\"rebates\":[{\"from\":\"1000.00\",\"percent\":\"2.50\"}],"
                        + "\"validUntil\":\"2026-12-31T23:59:59Z\"}",
                written);
        assertEquals(spend.terms(), CanonicalBid.read(CanonicalBid.of(spend.terms())));
    }

    @Test
    void readsBackWhatWasSealed() {
        BidTerms terms = Offers.good().terms();

        assertEquals(terms, CanonicalBid.read(CanonicalBid.of(terms)));
    }

    @Test
    void saysNothingOfWhatIsSealed() {
        BidRequest bid = Offers.bid(
                PriceSchedule.SPEND_ALL_UNITS,
                List.of(Offers.rebate("4321.00", "4.32")),
                line(PAPER, "4321", tier("0", "4.321")));
        BidTerms terms = bid.terms();
        BidTerms.DeliveryCharge charge = new BidTerms.DeliveryCharge("QC-06", new BigDecimal("43.21"));
        OpenedBid opened = new OpenedBid(UUID.randomUUID(), UUID.randomUUID(), "Papeterie", terms);

        for (Object holder : List.of(
                bid,
                bid.lines(),
                bid.lines().getFirst().tiers(),
                bid.rebates(),
                charge("QC-06", "43.21"),
                terms,
                terms.lines(),
                terms.lines().getFirst().tiers(),
                terms.rebates(),
                charge,
                opened)) {
            assertFalse(holder.toString().replaceAll("[0-9a-f-]{36}", "").contains("43"), holder.toString());
        }
    }

    @Test
    void doesNotQuoteAnUnreadableContent() {
        byte[] broken = "{\"secret\":98765}".getBytes(StandardCharsets.UTF_8);

        UncheckedIOException unreadable = assertThrows(UncheckedIOException.class, () -> CanonicalBid.read(broken));
        assertFalse((unreadable + " " + unreadable.getCause()).contains("98765"));
        assertFalse((unreadable + " " + unreadable.getCause()).contains("secret"));
    }

    private static String write(BidRequest bid) {
        return new String(CanonicalBid.of(bid.terms()), StandardCharsets.UTF_8);
    }
}
