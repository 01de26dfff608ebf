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
     * Exact up to 18 co-ops; beyond, where {@link GeneratingPolynomial#MOST_WORK} is enough for the steps that volumes can
     * be counted in.
     *
     * @return Exact or TooLarge
     */
    public static ShapleyValue exact(CostGame game) {
        if (game.size() <= MOST_ENUMERATED) {
            return new ShapleyValue.Exact(game.inCents(new AllGroups(game).shapley()));
        }
        return Buckets.of(game)
                .flatMap(Shapley::byVolume)
                .<ShapleyValue>map(values -> new ShapleyValue.Exact(game.inCents(values)))
                .orElseGet(() -> new ShapleyValue.TooLarge(
                        game.size(), Buckets.of(game).map(Buckets::total).orElse(0L)));
    }

    public static ShapleyValue.Estimate estimate(CostGame game, long seed) {
        return new RandomOrders(game, seed).estimate();
    }

    /** In units of cost; empty when it is too much. */
    static Optional<double[]> byVolume(Buckets buckets) {
        return switch (buckets.game().tariff()) {
            case Tariff.AllUnits a -> onOneVolume(buckets);
            case Tariff.Incremental i -> onOneVolume(buckets);
            // Money at the first prices is each one's own; only the discount depends on others.
            case Tariff.TotalIncremental total ->
                onOneVolume(buckets.under(total.discount()))
                        .map(shares -> plus(shares, buckets.game().each(1)));
            case Tariff.TotalAllUnits total ->
                TierPolynomial.isWithinReach(buckets, total)
                        ? Optional.of(TierPolynomial.shapley(buckets, total))
                        : Optional.empty();
        };
    }

    private static Optional<double[]> onOneVolume(Buckets buckets) {
        return GeneratingPolynomial.isWithinReach(buckets, 1)
                ? Optional.of(GeneratingPolynomial.shapley(buckets))
                : Optional.empty();
    }

    private static double[] plus(double[] shares, long[] own) {
        for (int i = 0; i < shares.length; i++) {
            shares[i] += own[i];
        }
        return shares;
    }
}
