package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What each co-op pays, in a unit that both payments and costs are whole numbers of. */
record Payments(long[] amounts, int scale, long unitsPerCost) {

    static Payments of(CostGame game, List<BigDecimal> payments) {
        Whole whole = new Whole(Math.max(game.scale(), Whole.of(payments).scale()));
        long unitsPerCost =
                BigDecimal.ONE.movePointRight(whole.scale() - game.scale()).longValueExact();
        return new Payments(whole.units(payments), whole.scale(), unitsPerCost);
    }

    /** What each pays beyond a cost of its own. */
    long[] beyond(long[] costs) {
        return IntStream.range(0, amounts.length)
                .mapToLong(i -> Math.subtractExact(amounts[i], inSameUnit(costs[i])))
                .toArray();
    }

    long of(int coop) {
        return amounts[coop];
    }

    long inSameUnit(long cost) {
        return Math.multiplyExact(cost, unitsPerCost);
    }

    BigDecimal money(long units) {
        return BigDecimal.valueOf(units, scale);
    }
}
