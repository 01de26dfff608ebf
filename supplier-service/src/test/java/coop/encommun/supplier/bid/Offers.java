package coop.encommun.supplier.bid;

import static coop.encommun.supplier.negotiation.Office.DETERGENT;
import static coop.encommun.supplier.negotiation.Office.PAPER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Bids for the tests' negotiation, and ways to change them a little. */
final class Offers {
    static final Instant VALID_UNTIL = Instant.parse("2026-12-31T23:59:59Z");

    private Offers() {}

    /** Paper with two tiers, detergent with one, 45.00 for delivering to QC-06. */
    static BidRequest good() {
        return bid(
                line(PAPER, "500", tier("0", "5.9900"), tier("200", "5.4900")),
                line(DETERGENT, "100", tier("0", "11.2500")));
    }

    static BidRequest bid(BidRequest.Line... lines) {
        return request(
                VALID_UNTIL,
                "CAD",
                new BigDecimal("500.00"),
                List.of(lines),
                List.of(charge("QC-06", "45.00")),
                List.of(),
                null);
    }

    /** With prices by the line's own volume, all units. */
    static BidRequest request(
            Instant validUntil,
            String currency,
            BigDecimal minimumOrder,
            List<BidRequest.Line> lines,
            List<BidRequest.Charge> charges,
            List<String> excluded,
            String remarks) {
        return new BidRequest(
                validUntil, currency, minimumOrder, null, null, null, null, null, lines, charges, excluded, remarks);
    }

    static BidRequest bid(PriceSchedule schedule, List<BidRequest.Rebate> rebates, BidRequest.Line... lines) {
        return whole(schedule, rebates, null, null, null, lines);
    }

    static BidRequest bid(PriceSchedule schedule, BidRequest.Line... lines) {
        return bid(schedule, List.of(), lines);
    }

    /** What is said of the whole: most and least volume, fixed charge. */
    static BidRequest whole(String capacity, String minimum, String fixed, BidRequest.Line... lines) {
        return whole(null, null, capacity, minimum, fixed, lines);
    }

    static BidRequest whole(
            PriceSchedule schedule,
            List<BidRequest.Rebate> rebates,
            String capacity,
            String minimum,
            String fixed,
            BidRequest.Line... lines) {
        return new BidRequest(
                VALID_UNTIL,
                "CAD",
                null,
                schedule,
                rebates,
                number(capacity),
                number(minimum),
                number(fixed),
                List.of(lines),
                null,
                null,
                null);
    }

    static BidRequest.Rebate rebate(String from, String percent) {
        return new BidRequest.Rebate(new BigDecimal(from), new BigDecimal(percent));
    }

    static BidRequest.Line line(UUID product, String cap, BidRequest.Tier... tiers) {
        return new BidRequest.Line(product, new BigDecimal(cap), null, null, 7, Arrays.asList(tiers));
    }

    static BidRequest.Line line(UUID product, String cap, String minimum, String pack, BidRequest.Tier... tiers) {
        return new BidRequest.Line(
                product, new BigDecimal(cap), number(minimum), number(pack), 7, Arrays.asList(tiers));
    }

    static BidRequest.Tier tier(String from, String unitPrice) {
        return new BidRequest.Tier(new BigDecimal(from), new BigDecimal(unitPrice));
    }

    static BidRequest.Charge charge(String region, String amount) {
        return new BidRequest.Charge(region, new BigDecimal(amount));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
