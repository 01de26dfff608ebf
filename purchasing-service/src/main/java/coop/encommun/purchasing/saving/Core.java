package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether any group of co-ops would have done better on its own under the same schedule. */
public final class Core {

    private Core() {}

    /**
     * Looks at every group: one by one up to 18 co-ops, else by what groups of each volume pay at most.
     *
     * @param payments of each co-op for these goods, in the order of the game's co-ops
     * @return Certificate or TooLarge
     * @throws IllegalArgumentException when there is not one payment per co-op
     */
    public static CoreCheck check(CostGame game, List<BigDecimal> payments) {
        if (payments.size() != game.size()) {
            throw new IllegalArgumentException("one payment per co-op");
        }
        Payments paid = Payments.of(game, payments);
        if (game.size() <= Shapley.MOST_ENUMERATED) {
            return new CoreCheck.Certificate(paid.money(new AllGroups(game).largestExcess(paid)), game.size());
        }
        Optional<Buckets> buckets = Buckets.of(game);
        if (buckets.filter(MostPaid::isWithinReach).isPresent()) {
            long largest = byVolume(buckets.get(), paid);
            return new CoreCheck.Certificate(
                    largest == Long.MIN_VALUE ? BigDecimal.ZERO : paid.money(largest), game.size());
        }
        return new CoreCheck.TooLarge(game.size(), buckets.map(Buckets::total).orElse(0L));
    }

    /** By how much the payments of a group exceed its cost, at worst, in units of the payments; Long.MIN_VALUE without groups. */
    static long byVolume(Buckets buckets, Payments paid) {
        return switch (buckets.game().tariff()) {
            case Tariff.AllUnits a -> MostPaid.of(buckets, paid.amounts()).excessOver(buckets, paid);
            case Tariff.Incremental i -> MostPaid.of(buckets, paid.amounts()).excessOver(buckets, paid);
            case Tariff.TotalIncremental total ->
                MostPaid.of(buckets, paid.beyond(buckets.game().each(1)))
                        .excessOver(buckets.under(total.discount()), paid);
            case Tariff.TotalAllUnits total -> {
                long largest = Long.MIN_VALUE;
                for (int r = 0; r < total.from().length; r++) {
                    int end = r + 1 < total.from().length ? buckets.at(total.from()[r + 1]) : Integer.MAX_VALUE;
                    largest = Math.max(
                            largest,
                            MostPaid.of(buckets, paid.beyond(buckets.game().each(1 + r)))
                                    .within(buckets.at(total.from()[r]), end));
                }
                yield largest;
            }
        };
    }
}
