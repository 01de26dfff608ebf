package coop.encommun.supplier.bid;

import java.math.BigDecimal;

/** The most units a bid can deliver over all its lines. */
final class MostVolume {
    private MostVolume() {}

    static BigDecimal of(BidTerms terms) {
        BigDecimal caps = terms.lines().stream().map(BidTerms.Line::cap).reduce(BigDecimal.ZERO, BigDecimal::add);
        return terms.capacity() == null ? caps : terms.capacity().min(caps);
    }
}
