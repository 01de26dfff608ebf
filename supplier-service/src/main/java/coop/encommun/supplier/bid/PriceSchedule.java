package coop.encommun.supplier.bid;

/**
 * How a supplier's prices fall. All units: the tier reached prices every unit. Incremental: each tier prices the units,
 * or the money, within it.
 */
public enum PriceSchedule {
    /** By the ordered quantity of the line. */
    LINE_ALL_UNITS,
    LINE_INCREMENTAL,
    /** By the ordered quantity of all the supplier's lines together. */
    TOTAL_VOLUME_ALL_UNITS,
    /** The same; from tier to tier the price of every line falls by the same amount. */
    TOTAL_VOLUME_INCREMENTAL,
    /** A rebate on all that is spent, by how much that is. */
    SPEND_ALL_UNITS,
    /** A rebate on the money within each tier. */
    SPEND_INCREMENTAL;

    /** The tiers count the volume of all lines together. */
    public boolean isOnTotalVolume() {
        return this == TOTAL_VOLUME_ALL_UNITS || this == TOTAL_VOLUME_INCREMENTAL;
    }

    /** One price per line, and rebates. */
    public boolean isOnSpend() {
        return this == SPEND_ALL_UNITS || this == SPEND_INCREMENTAL;
    }

    public boolean isIncremental() {
        return this == LINE_INCREMENTAL || this == TOTAL_VOLUME_INCREMENTAL || this == SPEND_INCREMENTAL;
    }
}
