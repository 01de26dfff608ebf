package coop.encommun.supplier.solver.search;

/**
 * One way to use an offer: in one tier of its schedule. What it may deliver is a set of items, each taken in part or
 * whole, their sizes together within a range; its score is linear in them. Where the true score is not (tiers per line,
 * minimums per line), the items are the lower convex envelope, so that no award is ever valued above its score.
 *
 * <p>Arrays have one entry per item.
 *
 * @param tier of the offer's schedule; 0 where the tiers are per line
 * @param line that the item is of
 * @param region whose charge the item falls under; -1 when its region is not certain
 * @param score per unit
 * @param size per unit: 1, or the list price where the tiers count money
 * @param room most units
 * @param least of the sizes' sum
 * @param most of the sizes' sum
 * @param constant score of using the offer in this way at all
 */
record Way(
        int tier,
        int[] line,
        int[] region,
        double[] score,
        double[] size,
        double[] room,
        double least,
        double most,
        double constant) {

    int items() {
        return line.length;
    }

    /** Whether enough can be delivered at all. */
    boolean isPossible() {
        double sum = 0;
        for (int i = 0; i < line.length; i++) {
            sum += room[i] * size[i];
        }
        return least <= most && sum >= least;
    }
}
