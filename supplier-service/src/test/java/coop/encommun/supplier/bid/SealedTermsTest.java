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
        BidRequest other = new BidRequest(
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
