package coop.encommun.supplier.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Whether the tiers of a bid are nowhere above those of the bid before, at the volume that both schedules count. For
 * incremental tiers that is more than is needed – each unit, not only their sum, must be no dearer – and easy to act on.
 */
record NoDearer(BidTerms before, BidTerms terms) {

    /** Positions of the line's tiers that are dearer at some volume; none for a product not offered before. */
    List<Integer> dearerTiers(UUID product) {
        BidTerms.Line old = before.line(product).orElse(null);
        if (old == null) {
            return List.of();
        }
        List<BidTerms.Tier> tiers = terms.line(product).orElseThrow().tiers();
        BigDecimal most = before.schedule().isOnTotalVolume() ? MostVolume.of(before) : old.cap();
        return IntStream.range(0, tiers.size())
                .filter(i -> isDearerSomewhere(tiers, i, old, most))
                .boxed()
                .toList();
    }

    /**
     * Is the tier's price above the old one at any volume the tier covers? Old prices fall with the volume, so it is the
     * last of them within the tier that counts. What lay above the most volume was never on offer.
     */
    private static boolean isDearerSomewhere(List<BidTerms.Tier> tiers, int i, BidTerms.Line old, BigDecimal most) {
        BigDecimal from = tiers.get(i).from();
        BigDecimal lowest = old.unitPriceAt(from.min(most));
        for (BidTerms.Tier tier : old.tiers()) {
            boolean within = tier.from().compareTo(from) > 0
                    && tier.from().compareTo(most) <= 0
                    && (i + 1 == tiers.size()
                            || tier.from().compareTo(tiers.get(i + 1).from()) < 0);
            if (within) {
                lowest = tier.unitPrice();
            }
        }
        return tiers.get(i).unitPrice().compareTo(lowest) > 0;
    }
}
