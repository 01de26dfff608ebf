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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedTermsTest {
    private static final Instant NOW = Instant.parse("2026-10-05T13:00:00Z");

    @Test
    void hashesWhatSaysTheSameToTheSame() {
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

        assertEquals(seal(Offers.good()).sha256(), seal(other).sha256());
        assertNotEquals(
                seal(Offers.good()).sha256(),
                seal(Offers.bid(line(PAPER, "500", tier("0", "1")))).sha256());
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
                new String(seal(bid).content(), StandardCharsets.UTF_8));
    }

    /** Bids stored before there were schedules, rebates, capacities and fixed charges. */
    @Test
    void readsABidOfTheFirstLanguageAndHashesItAsBefore() {
        byte[] stored = ("{\"currency\":\"CAD\",\"deliveryCharges\":[],\"excludedRegions\":[],\"lines\":[{\"cap\":500,"
                        + "\"minimumQuantity\":0,\"productId\":\"" + PAPER
                        + "\",\"tiers\":[{\"from\":0,\"unitPrice\":\"5.9900\"}]}],"
                        + "\"minimumOrder\":\"0.00\",\"validUntil\":\"2026-12-31T23:59:59Z\"}")
                .getBytes(StandardCharsets.UTF_8);

        BidTerms terms = SealedTerms.read(stored);
        assertEquals(PriceSchedule.LINE_ALL_UNITS, terms.schedule());
        assertEquals(List.of(), terms.rebates());
        assertEquals("0.00", terms.fixed().toPlainString());
        assertEquals(
                new String(stored, StandardCharsets.UTF_8),
                new String(SealedTerms.of(terms).content(), StandardCharsets.UTF_8));
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

        String sealed = new String(seal(spend).content(), StandardCharsets.UTF_8);
        assertEquals(
                "{\"capacity\":600,\"currency\":\"CAD\",\"deliveryCharges\":[],\"excludedRegions\":[],"
                        + "\"fixedCharge\":\"75.00\",\"lines\":[{\"cap\":500,\"leadTimeDays\":7,\"minimumQuantity\":0,"
                        + "\"productId\":\"" + PAPER + "\",\"tiers\":[{\"from\":0,\"unitPrice\":\"5.9900\"}]}],"
                        + "\"minimumOrder\":\"0.00\",\"priceSchedule\":\"SPEND_INCREMENTAL\","
                        + "\"rebates\":[{\"from\":\"1000.00\",\"percent\":\"2.50\"}],"
                        + "\"validUntil\":\"2026-12-31T23:59:59Z\"}",
                sealed);
        assertEquals(spend.terms(), SealedTerms.read(seal(spend).content()));
    }

    @Test
    void readsBackWhatWasSealed() {
        BidTerms terms = Offers.good().terms();

        assertEquals(terms, SealedTerms.read(SealedTerms.of(terms).content()));
    }

    @Test
    void keepsTheRevisionWhenTheContentIsTheSame() {
        Bid bid = new Bid(UUID.randomUUID(), UUID.randomUUID(), 1, UUID.randomUUID(), seal(Offers.good()), NOW);
        Receipt first = bid.receipt();

        bid.replace(seal(Offers.good()), NOW.plusSeconds(9));
        assertEquals(first, bid.receipt());

        bid.replace(seal(Offers.bid(line(PAPER, "500", tier("0", "5.00")))), NOW.plusSeconds(10));
        assertEquals(2, bid.receipt().revision());
        assertEquals(NOW.plusSeconds(10), bid.receipt().receivedAt());
    }

    @Test
    void doesNotGiveWhatIsSealed() {
        Bid bid = new Bid(UUID.randomUUID(), UUID.randomUUID(), 1, UUID.randomUUID(), seal(Offers.good()), NOW);

        assertThrows(IllegalStateException.class, bid::terms);
        assertEquals("BidTerms[sealed]", Offers.good().terms().toString());
        assertEquals("BidRequest[sealed]", Offers.good().toString());
    }

    @Test
    void doesNotQuoteAnUnreadableContent() {
        byte[] broken = "{\"secret\":98765}".getBytes(StandardCharsets.UTF_8);

        UncheckedIOException unreadable = assertThrows(UncheckedIOException.class, () -> SealedTerms.read(broken));
        assertFalse((unreadable + " " + unreadable.getCause()).contains("98765"));
        assertFalse((unreadable + " " + unreadable.getCause()).contains("secret"));
    }

    private static SealedTerms seal(BidRequest bid) {
        return SealedTerms.of(bid.terms());
    }
}
