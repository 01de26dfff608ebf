package coop.encommun.supplier.clearing;

/**
 * Where demand and price tiers meet.
 *
 * @param tier that the ordered volume reaches
 * @param price steps with this limit or a higher one are wanted: the price of the tier, or the average price of
 *     incremental tiers rounded up
 * @param demand wanted at that price
 * @param ordered of it, in whole packs within the cap; above the demand only where firm demand does not fill its pack
 */
public record Cleared(int tier, long price, long demand, long ordered) {

    /** Units that reach co-ops. */
    public long delivered() {
        return Math.min(demand, ordered);
    }
}
