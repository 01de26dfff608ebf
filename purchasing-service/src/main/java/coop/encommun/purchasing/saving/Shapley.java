package coop.encommun.purchasing.saving;

import java.util.Optional;

/** The Shapley value of a cost game: for information; what is invoiced is the uniform price. */
public final class Shapley {

    /** Co-ops up to which all groups are gone through, 2^n of them, whatever the volumes. */
    static final int MOST_ENUMERATED = 18;

    private Shapley() {}

    /** The exact value where it can be had, else an estimate from random orders of this seed. */
    public static ShapleyValue of(CostGame game, long seed) {
        ShapleyValue exact = exact(game);
        return exact instanceof ShapleyValue.TooLarge ? estimate(game, seed) : exact;
    }

    /**
     * Exact, whatever the number of co-ops, where cost depends on one volume and {@link GeneratingPolynomial#MOST_WORK}
     * is enough; else up to 18 co-ops.
     *
     * @return Exact or TooLarge
     */
    public static ShapleyValue exact(CostGame game) {
        if (game.size() <= MOST_ENUMERATED) {
            return new ShapleyValue.Exact(game.inCents(new AllGroups(game).shapley()));
        }
        Optional<Buckets> buckets = Buckets.of(game);
        return buckets.filter(GeneratingPolynomial::isWithinReach)
                .<ShapleyValue>map(it -> new ShapleyValue.Exact(game.inCents(GeneratingPolynomial.shapley(it))))
                .orElseGet(() -> new ShapleyValue.TooLarge(
                        game.size(), buckets.map(Buckets::total).orElse(0L)));
    }

    public static ShapleyValue.Estimate estimate(CostGame game, long seed) {
        return new RandomOrders(game, seed).estimate();
    }
}
