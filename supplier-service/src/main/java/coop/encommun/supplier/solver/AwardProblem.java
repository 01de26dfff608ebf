package coop.encommun.supplier.solver;

import java.util.List;

/**
 * The winner determination problem in whole numbers: which offer delivers how much of which line, at least score and
 * within the limits. Quantities are in the line's smallest unit; money is in the smallest unit of a price; costs and
 * scores are in 1/10000 of that, so that rebates in basis points stay exact. Offers and lines are named by their index.
 *
 * @param regions names of the delivery regions; cells and charges refer to their index
 */
public record AwardProblem(List<String> regions, List<Line> lines, List<Offer> offers, Limits limits) {

    /** Costs per unit of money: prices × quantities × this is a cost. */
    public static final long COST = 10_000;

    public AwardProblem {
        regions = List.copyOf(regions);
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
    }

    /** A quantity in one region; always above zero. */
    public record Cell(int region, long quantity) {
        public Cell {
            require(quantity > 0, "a cell's quantity is positive");
        }
    }

    /**
     * What is wanted of one product.
     *
     * @param demand firm demand, at most one cell per region; all of it must be awarded
     * @param maxSuppliers most suppliers of this line; 0 for no limit
     * @param maxSharePct most that one supplier may deliver of what is awarded, in per cent; 100 for no limit
     * @param weight what one unit counts in shares over several lines (1 where all units are alike)
     * @param options conditional demand: ways to give the whole line to one supplier at one price, more being bought
     *     because the price is low. The line is awarded by one option, or else its firm demand is split freely.
     */
    public record Line(
            String id, List<Cell> demand, int maxSuppliers, int maxSharePct, long weight, List<Option> options) {
        public Line {
            require(!demand.isEmpty(), "a line wants something");
            require(maxSuppliers >= 0 && weight > 0, "limits and weights are not negative");
            require(maxSharePct > 0 && maxSharePct <= 100, "a share is from 1 to 100 per cent");
            demand = List.copyOf(demand);
            options = List.copyOf(options);
        }

        /** Firm demand over all regions. */
        public long firm() {
            return demand.stream().mapToLong(Cell::quantity).sum();
        }
    }

    /**
     * The whole line to one offer.
     *
     * @param tier of the offer's schedule (TOTAL_VOLUME_ALL_UNITS, SPEND_ALL_UNITS) that the offer must then be in; -1
     *     when the price does not depend on what else the supplier gets
     * @param cells firm and conditional quantity per region
     * @param ordered their sum rounded up to whole packs, within cap and minimum of the offer
     * @param worth what the conditional units are worth to their co-ops (Σ limit × units), as a cost: it is taken off
     *     the score
     */
    public record Option(int offer, int tier, List<Cell> cells, long ordered, long worth) {
        public Option {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one supplier offers.
     *
     * @param capacity most units in all, packs included
     * @param minimumVolume least units in all when it delivers any; 0 for none
     * @param minimumSpend least money for goods, after rebates, when it delivers any; 0 for none
     * @param fixedCharge money due once when it delivers anything
     * @param regionCharges money due once per region delivered to, one per region; {@link #NOT_SERVED} where it does not
     *     deliver
     */
    public record Offer(
            String id,
            long capacity,
            long minimumVolume,
            long minimumSpend,
            long fixedCharge,
            List<Long> regionCharges,
            Schedule schedule,
            List<OfferLine> lines) {

        public static final long NOT_SERVED = -1;

        public Offer {
            require(capacity >= 0 && minimumVolume >= 0 && minimumSpend >= 0 && fixedCharge >= 0, "not negative");
            regionCharges = List.copyOf(regionCharges);
            lines = List.copyOf(lines);
        }

        public boolean serves(int region) {
            return regionCharges.get(region) != NOT_SERVED;
        }
    }

    /**
     * What one supplier offers of one line. Cap and minimum hold for the ordered quantity, packs included.
     *
     * @param minimum least units when it delivers any; 0 for none
     * @param pack orders are whole multiples of it; what they exceed the cells by is less than one pack
     * @param tiers prices; what their {@code from} counts is the schedule's affair. One tier under SPEND schedules
     * @param handicap added to the score per ordered unit, as a cost (a bonus when negative): preferences and criteria
     *     other than the price. No part of the cost
     */
    public record OfferLine(int line, long cap, long minimum, long pack, List<Tier> tiers, long handicap) {
        public OfferLine {
            require(cap >= 0 && minimum >= 0 && pack > 0, "limits are not negative, packs positive");
            require(!tiers.isEmpty() && tiers.getFirst().from() == 0, "the first tier starts at 0");
            tiers = List.copyOf(tiers);
        }
    }

    /** From {@code from} units on, a unit costs {@code price}. */
    public record Tier(long from, long price) {}

    static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }
}
