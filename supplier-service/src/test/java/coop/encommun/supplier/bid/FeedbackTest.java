package coop.encommun.supplier.bid;

import static coop.encommun.supplier.bid.Offers.line;
import static coop.encommun.supplier.bid.Offers.tier;
import static coop.encommun.supplier.negotiation.Office.DETERGENT;
import static coop.encommun.supplier.negotiation.Office.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.negotiation.Disclosure;
import coop.encommun.supplier.negotiation.Office;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final UUID CHEAP_ABOVE_400 = UUID.randomUUID();
    private static final UUID CHEAP_BELOW = UUID.randomUUID();
    private static final UUID SAME = UUID.randomUUID();
    private static final BigDecimal FIRM_PAPER = new BigDecimal("445");
    private static final BigDecimal FIRM_DETERGENT = new BigDecimal("94");

    private final List<OpenedBid> bids = List.of(
            opened(CHEAP_ABOVE_400, Offers.bid(line(PAPER, "500", tier("0", "6"), tier("400", "5")))),
            opened(
                    CHEAP_BELOW,
                    Offers.bid(line(PAPER, "500", tier("0", "5.5")), line(DETERGENT, "100", tier("0", "11")))),
            opened(SAME, Offers.bid(line(PAPER, "500", tier("0", "5.5")))));

    @Test
    void ranksByThePriceOfTheWholeFirmDemand() {
        assertEquals(
                List.of(ranked(1, "5")),
                feedback(Disclosure.OWN_RANK, CHEAP_ABOVE_400).lines());
        assertEquals(
                List.of(ranked(2, "5.5"), new Feedback.Line(DETERGENT, FIRM_DETERGENT, cad("11"), 1, null)),
                feedback(Disclosure.OWN_RANK, CHEAP_BELOW).lines());
    }

    @Test
    void givesEqualPricesTheSameRank() {
        assertEquals(
                List.of(ranked(2, "5.5")), feedback(Disclosure.OWN_RANK, SAME).lines());
    }

    @Test
    void tellsTheBestPriceWithoutARank() {
        assertEquals(
                List.of(new Feedback.Line(PAPER, FIRM_PAPER, cad("5.5"), null, cad("5"))),
                feedback(Disclosure.BEST_PRICE, SAME).lines());
    }

    @Test
    void tellsNothingWhenThatIsTheRule() {
        assertEquals(List.of(), feedback(Disclosure.NOTHING, SAME).lines());
    }

    @Test
    void tellsNothingToWhoDidNotBid() {
        assertEquals(
                List.of(), feedback(Disclosure.BEST_PRICE, UUID.randomUUID()).lines());
    }

    @Test
    void comparesAtTheVolumeAndSpendOfAllLinesTogether() {
        // 445 of paper and 94 of detergent are 539 in all, and 5 × 445 + 10 × 94 = 3165.00
        UUID byVolume = UUID.randomUUID();
        UUID bySpend = UUID.randomUUID();
        List<OpenedBid> whole = List.of(
                opened(
                        byVolume,
                        Offers.bid(
                                PriceSchedule.TOTAL_VOLUME_INCREMENTAL,
                                line(PAPER, "500", tier("0", "5"), tier("500", "4")),
                                line(DETERGENT, "100", tier("0", "10"), tier("500", "9")))),
                opened(
                        bySpend,
                        Offers.bid(
                                PriceSchedule.SPEND_ALL_UNITS,
                                List.of(Offers.rebate("3165", "2.5")),
                                line(PAPER, "500", tier("0", "5")),
                                line(DETERGENT, "100", tier("0", "10")))));

        assertEquals(
                List.of(
                        // 39 of 539 units are 1.00 cheaper
                        new Feedback.Line(PAPER, FIRM_PAPER, cad("4.9276"), 2, null),
                        new Feedback.Line(DETERGENT, FIRM_DETERGENT, cad("9.9276"), 2, null)),
                Feedback.of(Disclosure.OWN_RANK, Office.lines(), 1, whole, byVolume)
                        .lines());
        assertEquals(
                List.of(
                        new Feedback.Line(PAPER, FIRM_PAPER, cad("4.875"), 1, null),
                        new Feedback.Line(DETERGENT, FIRM_DETERGENT, cad("9.75"), 1, null)),
                Feedback.of(Disclosure.OWN_RANK, Office.lines(), 1, whole, bySpend)
                        .lines());
    }

    private Feedback feedback(Disclosure rule, UUID supplier) {
        return Feedback.of(rule, Office.lines(), 1, bids, supplier);
    }

    private static Feedback.Line ranked(int rank, String price) {
        return new Feedback.Line(PAPER, FIRM_PAPER, cad(price), rank, null);
    }

    private static Money cad(String amount) {
        return Money.of(amount, "CAD");
    }

    private static OpenedBid opened(UUID supplier, BidRequest bid) {
        return new OpenedBid(UUID.randomUUID(), supplier, "fournisseur", bid.terms());
    }
}
