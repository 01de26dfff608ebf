package coop.encommun.purchasing.saving;

import java.math.BigDecimal;

/** What is known of the groups that might do better on their own. */
public sealed interface CoreCheck {

    /**
     * All groups have been looked at, but nobody and everybody.
     *
     * @param largestExcess the most by which the payments of any group exceed what it would pay on its own; below zero when
     *     every group gains. 0 for a single co-op
     * @param coops how many there are
     */
    record Certificate(BigDecimal largestExcess, int coops) implements CoreCheck {

        /** Whether no group would do better on its own by more than a cent per co-op, which rounding may take. */
        public boolean isInCore() {
            return largestExcess.compareTo(BigDecimal.valueOf(coops, 2)) <= 0;
        }
    }

    /** Not computed; {@code buckets} as in {@link ShapleyValue.TooLarge}. */
    record TooLarge(int coops, long buckets) implements CoreCheck {}
}
