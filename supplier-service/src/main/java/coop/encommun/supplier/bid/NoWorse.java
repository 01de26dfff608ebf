package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** From round to round a supplier may only improve on its own last bid. */
record NoWorse(BidTerms before, Map<UUID, FrozenLine> wanted, Violations found) {

    /** @param bid as sent, for the places of the faults; {@code terms} the same in normal form */
    void check(BidRequest bid, BidTerms terms) {
        checkHead(terms);
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
                        terms.line(product).orElseThrow());
            }
        }
        checkRegions(bid);
        checkPrices(bid, terms);
    }

    private void checkHead(BidTerms terms) {
        if (isMore(terms.minimumOrder(), before.minimumOrder())) {
            BidFault.MINIMUM_RAISED.at("minimumOrder", found);
        }
        if (isMore(terms.minimumVolume(), before.minimumVolume())) {
            BidFault.MINIMUM_RAISED.at("minimumVolume", found);
        }
        if (isMore(terms.fixedCharge(), before.fixedCharge())) {
            BidFault.CHARGE_RAISED.at("fixedCharge", found);
        }
        if (terms.capacity() != null
                && (before.capacity() == null
                        ? isMore(MostVolume.of(before), terms.capacity())
                        : isMore(before.capacity(), terms.capacity()))) {
            BidFault.CAPACITY_LOWERED.at("capacity", found);
        }
    }

    private void checkLine(String path, BidTerms.Line old, BidTerms.Line line) {
        if (isMore(old.cap(), line.cap())) {
            BidFault.CAP_LOWERED.at(path + ".cap", found);
        }
        if (isMore(line.minimumQuantity(), old.minimumQuantity())) {
            BidFault.MINIMUM_RAISED.at(path + ".minimumQuantity", found);
        }
        if (packOf(old).remainder(packOf(line)).signum() != 0) {
            BidFault.PACK_COARSER.at(path + ".pack", found);
        }
        if (old.leadTimeDays() != null && line.leadTimeDays() != null && line.leadTimeDays() > old.leadTimeDays()) {
            BidFault.LEAD_TIME_LONGER.at(path + ".leadTimeDays", found);
        }
    }

    private void checkPrices(BidRequest bid, BidTerms terms) {
        if (terms.schedule() != before.schedule()) {
            BidFault.SCHEDULE_CHANGED.at("priceSchedule", found, before.schedule());
            return; // prices of different kinds cannot be held side by side
        }
        NoDearer prices = new NoDearer(before, terms);
        for (int i = 0; i < bid.lines().size(); i++) {
            for (int tier : prices.dearerTiers(bid.lines().get(i).productId())) {
                BidFault.PRICE_RAISED.at("lines[" + i + "].tiers[" + tier + "].unitPrice", found);
            }
        }
        if (terms.schedule().isOnSpend() && new NoLessRebate(before, terms).isLess()) {
            BidFault.REBATE_LOWERED.at("rebates", found);
        }
    }

    private BigDecimal packOf(BidTerms.Line line) {
        return line.pack() != null ? line.pack() : wanted.get(line.productId()).orderMultiple();
    }

    private void checkRegions(BidRequest bid) {
        for (int i = 0; i < bid.charges().size(); i++) {
            BidRequest.Charge charge = bid.charges().get(i);
            if (before.serves(charge.region()) && isMore(charge.amount(), before.deliveryChargeTo(charge.region()))) {
                BidFault.CHARGE_RAISED.at("deliveryCharges[" + i + "].amount", found);
            }
        }
        for (int i = 0; i < bid.excluded().size(); i++) {
            if (before.serves(bid.excluded().get(i))) {
                BidFault.REGION_NEWLY_EXCLUDED.at("excludedRegions[" + i + "]", found);
            }
        }
    }

    /** What is not said asks for nothing. */
    private static boolean isMore(BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other == null ? BigDecimal.ZERO : other) > 0;
    }
}
