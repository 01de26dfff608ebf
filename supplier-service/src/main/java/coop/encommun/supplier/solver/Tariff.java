package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Pricing.Goods;
import java.util.List;

/** The six kinds of schedule, applied. All arithmetic is exact: what does not fit a long is refused. */
public final class Tariff {

    private Tariff() {}

    /** The last tier that begins at or below the volume (or the money). */
    public static int tierAt(List<Long> from, long volume) {
        int tier = 0;
        while (tier + 1 < from.size() && volume >= from.get(tier + 1)) {
            tier++;
        }
        return tier;
    }

    /** Money for the goods of one line, before a rebate over all lines; {@code volume} is the supplier's in all. */
    static long goods(Schedule schedule, List<Tier> tiers, long ordered, long volume) {
        return switch (schedule.kind()) {
            case LINE_ALL_UNITS -> Math.multiplyExact(ordered, priceAt(tiers, ordered));
            case LINE_INCREMENTAL -> incremental(tiers, ordered);
            case TOTAL_VOLUME_ALL_UNITS ->
                Math.multiplyExact(
                        ordered, tiers.get(tierAt(schedule.from(), volume)).price());
            case TOTAL_VOLUME_INCREMENTAL, SPEND_ALL_UNITS, SPEND_INCREMENTAL ->
                Math.multiplyExact(ordered, tiers.getFirst().price());
        };
    }

    /** What is taken off the goods as a whole, as a cost; {@code tiers} are those of any one line of the supplier. */
    static long rebate(Schedule schedule, List<Tier> tiers, long volume, List<Goods> goods) {
        return switch (schedule.kind()) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL, TOTAL_VOLUME_ALL_UNITS -> 0;
            case TOTAL_VOLUME_INCREMENTAL -> volumeRebate(schedule, tiers, volume);
            case SPEND_ALL_UNITS -> {
                long spend = money(goods);
                yield Math.multiplyExact(spend, schedule.rebateBp().get(tierAt(schedule.from(), spend)));
            }
            case SPEND_INCREMENTAL -> spendRebate(schedule, money(goods));
        };
    }

    private static long priceAt(List<Tier> tiers, long ordered) {
        long price = tiers.getFirst().price();
        for (Tier tier : tiers) {
            if (ordered < tier.from()) {
                break;
            }
            price = tier.price();
        }
        return price;
    }

    private static long incremental(List<Tier> tiers, long ordered) {
        long sum = 0;
        for (int r = 0; r < tiers.size() && ordered > tiers.get(r).from(); r++) {
            long end = r + 1 < tiers.size() ? Math.min(ordered, tiers.get(r + 1).from()) : ordered;
            long within = end - tiers.get(r).from();
            sum = Math.addExact(sum, Math.multiplyExact(within, tiers.get(r).price()));
        }
        return sum;
    }

    private static long volumeRebate(Schedule schedule, List<Tier> tiers, long volume) {
        long sum = 0;
        for (int r = 1; r < schedule.from().size(); r++) {
            long beyond = Math.max(0, volume - schedule.from().get(r));
            long drop =
                    Math.subtractExact(tiers.get(r - 1).price(), tiers.get(r).price());
            sum = Math.addExact(sum, Math.multiplyExact(Math.multiplyExact(beyond, drop), AwardProblem.COST));
        }
        return sum;
    }

    private static long spendRebate(Schedule schedule, long spend) {
        List<Long> from = schedule.from();
        long sum = 0;
        for (int r = 0; r < from.size() && spend > from.get(r); r++) {
            long end = r + 1 < from.size() ? Math.min(spend, from.get(r + 1)) : spend;
            sum = Math.addExact(
                    sum,
                    Math.multiplyExact(end - from.get(r), schedule.rebateBp().get(r)));
        }
        return sum;
    }

    /** List prices are whole money, so this loses nothing. */
    private static long money(List<Goods> goods) {
        long sum = 0;
        for (Goods one : goods) {
            sum = Math.addExact(sum, one.cost());
        }
        return sum / AwardProblem.COST;
    }
}
