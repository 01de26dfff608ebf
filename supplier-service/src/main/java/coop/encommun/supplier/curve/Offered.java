package coop.encommun.supplier.curve;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.clearing.Cleared;
import coop.encommun.supplier.clearing.Clearing;
import coop.encommun.supplier.clearing.DemandCurve;
import coop.encommun.supplier.clearing.PriceTiers;
import coop.encommun.supplier.clearing.Supply;
import java.math.BigDecimal;
import java.util.Optional;

/** One line of a bid, with the demand in the regions that it serves. */
record Offered(WholeLine whole, BidTerms.Line terms, DemandCurve served, Supply supply) {

    static Optional<Offered> of(WholeLine whole, BidTerms bid) {
        return bid.line(whole.line().productId())
                .map(it -> new Offered(whole, it, whole.servedBy(bid), whole.supply(bid, it)));
    }

    PriceTiers tiers() {
        return whole.tiers(terms);
    }

    BigDecimal firstPrice() {
        return terms.tiers().getFirst().unitPrice();
    }

    /** Average unit price of a volume under incremental tiers, rounded up. */
    long averagePrice(BigDecimal volume) {
        long units = whole.quantity(volume);
        return units == 0 ? tiers().firstPrice() : tiers().averagePrice(units);
    }

    /** Whether the whole line could go to this bid: else no conditional demand comes with it. */
    boolean coversFirm() {
        return served.firm() == whole.curve().firm() && served.firm() <= supply.cap();
    }

    /** What would be ordered at this price; 0 when nothing can be. */
    BigDecimal orderedAt(long price) {
        return ordered(Clearing.atPrice(served, price, supply));
    }

    /** What would be ordered when the line's incremental tiers are cleared. */
    BigDecimal orderedAtAverage() {
        return ordered(Clearing.incremental(served, tiers(), supply));
    }

    private BigDecimal ordered(Optional<Cleared> cleared) {
        return cleared.filter(it -> coversFirm())
                .map(it -> whole.quantity(it.ordered()))
                .orElse(BigDecimal.ZERO);
    }

    /** How much more than is wanted at this price fills packs up to the volume. */
    BigDecimal missing(BigDecimal volume, long price) {
        long pack = supply.pack();
        long needed = Math.multiplyExact(Math.ceilDiv(whole.quantity(volume), pack), pack);
        return whole.quantity(Math.max(0, needed - served.demandAt(price)));
    }
}
