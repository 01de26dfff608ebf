package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** From round to round a supplier may only improve on its own last bid. */
record NoWorse(BidTerms before, Map<UUID, FrozenLine> wanted) {

    /** @param bid as sent, for the places of the faults; {@code terms} the same in normal form */
    void check(BidRequest bid, BidTerms terms, Violations found) {
        if (terms.minimumOrder().compareTo(before.minimumOrder()) > 0) {
            BidFault.MINIMUM_RAISED.at("minimumOrder", found);
        }
        Set<UUID> kept = bid.lines().stream().map(BidRequest.Line::productId).collect(Collectors.toSet());
        before.lines().stream()
                .filter(line -> !kept.contains(line.productId()))
                .forEach(line -> BidFault.LINE_DROPPED.at(
                        "lines", found, wanted.get(line.productId()).sku()));
        for (int i = 0; i < bid.lines().size(); i++) {
            UUID product = bid.lines().get(i).productId();
            if (before.line(product).isPresent()) {
                checkLine(
                        "lines[" + i + "]",
                        before.line(product).get(),
                        terms.line(product).orElseThrow(),
                        found);
            }
        }
        checkRegions(bid, found);
    }

    private void checkLine(String path, BidTerms.Line old, BidTerms.Line line, Violations found) {
        if (line.cap().compareTo(old.cap()) < 0) {
            BidFault.CAP_LOWERED.at(path + ".cap", found);
        }
        if (line.minimumQuantity().compareTo(old.minimumQuantity()) > 0) {
            BidFault.MINIMUM_RAISED.at(path + ".minimumQuantity", found);
        }
        if (packOf(old).remainder(packOf(line)).signum() != 0) {
            BidFault.PACK_COARSER.at(path + ".pack", found);
        }
        if (old.leadTimeDays() != null && line.leadTimeDays() != null && line.leadTimeDays() > old.leadTimeDays()) {
            BidFault.LEAD_TIME_LONGER.at(path + ".leadTimeDays", found);
        }
        for (int i = 0; i < line.tiers().size(); i++) {
            if (dearerSomewhere(line.tiers(), i, old)) {
                BidFault.PRICE_RAISED.at(path + ".tiers[" + i + "].unitPrice", found);
            }
        }
    }

    /**
     * Is the tier's price above the old one at any volume the tier covers? Old prices fall with the volume, so it is the
     * last of them within the tier that counts. What lay above the old cap was never on offer.
     */
    private static boolean dearerSomewhere(List<BidTerms.Tier> tiers, int i, BidTerms.Line old) {
        BigDecimal from = tiers.get(i).from();
        BigDecimal lowest = old.unitPriceAt(from.min(old.cap()));
        for (BidTerms.Tier tier : old.tiers()) {
            boolean within = tier.from().compareTo(from) > 0
                    && tier.from().compareTo(old.cap()) <= 0
                    && (i + 1 == tiers.size()
                            || tier.from().compareTo(tiers.get(i + 1).from()) < 0);
            if (within) {
                lowest = tier.unitPrice();
            }
        }
        return tiers.get(i).unitPrice().compareTo(lowest) > 0;
    }

    private BigDecimal packOf(BidTerms.Line line) {
        return line.pack() != null ? line.pack() : wanted.get(line.productId()).orderMultiple();
    }

    private void checkRegions(BidRequest bid, Violations found) {
        for (int i = 0; i < bid.charges().size(); i++) {
            BidRequest.Charge charge = bid.charges().get(i);
            if (before.serves(charge.region())
                    && charge.amount().compareTo(before.deliveryChargeTo(charge.region())) > 0) {
                BidFault.CHARGE_RAISED.at("deliveryCharges[" + i + "].amount", found);
            }
        }
        for (int i = 0; i < bid.excluded().size(); i++) {
            if (before.serves(bid.excluded().get(i))) {
                BidFault.REGION_NEWLY_EXCLUDED.at("excludedRegions[" + i + "]", found);
            }
        }
    }
}
