package coop.encommun.supplier.clearing;

import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** The rules of clearing in their plainest form: every tier, every price, every number of packs is tried. */
final class BruteForce {
    private BruteForce() {}

    static long demandAt(DemandCurve curve, long price) {
        long demand = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (curve.limit(i) >= price) {
                demand += curve.quantity(i);
            }
        }
        return demand;
    }

    /** The most packs that the cap allows, none opened for conditional units that do not fill it; 0 for no order. */
    static long ordered(DemandCurve curve, long price, Supply supply) {
        long firm = demandAt(curve, DemandCurve.FIRM);
        long demand = demandAt(curve, price);
        long best = 0;
        for (long q = supply.pack(); q <= supply.cap() && q < demand + supply.pack(); q += supply.pack()) {
            boolean servesFirm = q >= firm;
            boolean filled = q <= demand || q - supply.pack() < firm;
            if (servesFirm && filled && q >= supply.minimum()) {
                best = q;
            }
        }
        return best;
    }

    static Optional<Cleared> allUnits(DemandCurve curve, PriceTiers tiers, Supply supply) {
        Optional<Cleared> deepest = Optional.empty();
        for (int r = 0; r < tiers.count(); r++) {
            long ordered = ordered(curve, tiers.price(r), supply);
            if (ordered > 0 && ordered >= tiers.from(r)) {
                deepest = Optional.of(new Cleared(r, tiers.price(r), demandAt(curve, tiers.price(r)), ordered));
            }
        }
        return deepest;
    }

    /** The largest volume whose average price is accepted, over all prices from the highest down. */
    static Optional<Cleared> incremental(DemandCurve curve, PriceTiers tiers, Supply supply) {
        LongUnaryOperator cost = volume -> {
            long sum = 0;
            for (long unit = 0; unit < volume; unit++) {
                sum += tiers.price(tiers.tierAt(unit));
            }
            return sum;
        };
        Optional<Cleared> largest = Optional.empty();
        for (long price = RandomMarkets.HIGHEST_LIMIT; price >= 0; price--) {
            long ordered = ordered(curve, price, supply);
            if (ordered > 0 && cost.applyAsLong(ordered) <= price * ordered) {
                largest = Optional.of(new Cleared(tiers.tierAt(ordered), price, demandAt(curve, price), ordered));
            }
        }
        return largest;
    }
}
