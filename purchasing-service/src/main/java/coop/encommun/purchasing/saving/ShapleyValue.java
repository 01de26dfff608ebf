package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.List;

/**
 * Each co-op's average contribution to the cost over all orders in which the co-ops could have come together. Amounts
 * have scale 2, stand in the order of the game's co-ops and sum to what all pay together. One may be below zero: a co-op
 * whose few units take many others into a lower tier.
 */
public sealed interface ShapleyValue {

    /** Exact but for rounding to cents. */
    record Exact(List<BigDecimal> values) implements ShapleyValue {
        public Exact {
            values = List.copyOf(values);
        }
    }

    /**
     * The mean over random orders, to be shown as an estimate.
     *
     * @param standardErrors of each value, scale 2
     * @param orders how many
     */
    record Estimate(List<BigDecimal> values, List<BigDecimal> standardErrors, int orders, long seed)
            implements ShapleyValue {
        public Estimate {
            values = List.copyOf(values);
            standardErrors = List.copyOf(standardErrors);
        }
    }

    /**
     * Not computed.
     *
     * @param buckets volumes a group of co-ops can have, in steps of the greatest common divisor of theirs
     */
    record TooLarge(int coops, long buckets) implements ShapleyValue {}
}
