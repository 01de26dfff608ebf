package coop.encommun.e2e.purchase;

/** Where a group purchase stands when it is looked at, in the order of the story. */
public enum Moment {
    /** Everybody is registered; the pooled order is a draft. */
    DRAFTED,
    /** Collecting, and fewer co-ops have submitted than totals may be told of. */
    FIRST_DEMANDS,
    /** Collecting, and every co-op has submitted. */
    COLLECTING,
    FROZEN,
    /** Two suppliers have bid in the first round. */
    ROUND_OPEN,
    ROUND_CLOSED,
    /** Awarded; the coordinator has not issued the orders yet. */
    AWARDED,
    /** The orders are in the suppliers' systems. */
    ORDERED;

    public boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }
}
