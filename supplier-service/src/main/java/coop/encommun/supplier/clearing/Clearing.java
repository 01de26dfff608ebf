package coop.encommun.supplier.clearing;

import java.util.Optional;

/**
 * Finds the volume at which a supplier's price and the co-ops' limits agree. A tier is consistent when the demand at
 * its price reaches it; of all consistent ones the deepest is taken, for it has the lowest price and so is at least as
 * good as any other for every co-op at once.
 */
public final class Clearing {
    private Clearing() {}

    /** One price for all units: that of the deepest tier whose own price brings enough demand to reach it. */
    public static Optional<Cleared> allUnits(DemandCurve curve, PriceTiers tiers, Supply supply) {
        long firm = curve.firm();
        long[] demand = curve.demandAt(tiers.prices());
        for (int r = tiers.count() - 1; r >= 0; r--) {
            long ordered = supply.ordered(firm, demand[r]);
            if (ordered > 0 && ordered >= tiers.from(r)) {
                return Optional.of(new Cleared(r, tiers.price(r), demand[r], ordered));
            }
        }
        return Optional.empty();
    }

    /** A price that does not depend on the volume. */
    public static Optional<Cleared> atPrice(DemandCurve curve, long price, Supply supply) {
        long demand = curve.demandAt(price);
        long ordered = supply.ordered(curve.firm(), demand);
        return ordered == 0 ? Optional.empty() : Optional.of(new Cleared(0, price, demand, ordered));
    }

    /**
     * Each tier prices the units within it, and all units are shared out at the average: the largest volume whose
     * average price its own co-ops accept.
     *
     * <p>The average never rises with the volume, the volume never with the price. So when the volume at price p costs
     * an average a above p, no price from p up to a can do: go on at a. The first price that stands is the lowest.
     *
     * @throws ArithmeticException when a cost exceeds a long
     */
    public static Optional<Cleared> incremental(DemandCurve curve, PriceTiers tiers, Supply supply) {
        long firm = curve.firm();
        DemandIndex index = DemandIndex.of(curve, tiers.lastPrice(), tiers.firstPrice());
        for (long price = tiers.lastPrice(); ; ) {
            long demand = index.demandAt(price);
            long ordered = supply.ordered(firm, demand);
            if (ordered == 0) {
                return Optional.empty(); // no higher price brings more
            }
            long average = Math.ceilDiv(tiers.incrementalCost(ordered), ordered);
            if (average <= price) {
                return Optional.of(new Cleared(tiers.tierAt(ordered), price, demand, ordered));
            }
            price = average;
        }
    }
}
