package coop.encommun.supplier.solver;

import java.util.List;

/**
 * How a supplier's prices fall.
 *
 * @param from where each tier begins, the first at 0: units of total volume, or money of total spend (goods at their
 *     price before the rebate); empty for the LINE kinds, whose lines have their own
 * @param rebateBp SPEND kinds: rebate of each tier in basis points, the first usually 0; else empty
 */
public record Schedule(Kind kind, List<Long> from, List<Integer> rebateBp) {

    /** All units: the tier reached prices every unit. Incremental: each tier prices the units (or money) within it. */
    public enum Kind {
        /** By the ordered quantity of the line. */
        LINE_ALL_UNITS,
        LINE_INCREMENTAL,
        /** By the ordered quantity of all the supplier's lines; every line has one price per tier, its own. */
        TOTAL_VOLUME_ALL_UNITS,
        /** The same, and from tier to tier the price of every line falls by the same amount per unit. */
        TOTAL_VOLUME_INCREMENTAL,
        /** A rebate on all the money spent, by how much that is. */
        SPEND_ALL_UNITS,
        /** A rebate on the money within each tier. */
        SPEND_INCREMENTAL
    }

    public Schedule {
        from = List.copyOf(from);
        rebateBp = List.copyOf(rebateBp);
        AwardProblem.require(from.isEmpty() == isOnLine(kind), "tiers over all lines belong to TOTAL and SPEND kinds");
        AwardProblem.require(rebateBp.size() == (isOnSpend(kind) ? from.size() : 0), "one rebate per SPEND tier");
    }

    public static Schedule onLine(Kind kind) {
        return new Schedule(kind, List.of(), List.of());
    }

    private static boolean isOnLine(Kind kind) {
        return kind == Kind.LINE_ALL_UNITS || kind == Kind.LINE_INCREMENTAL;
    }

    private static boolean isOnSpend(Kind kind) {
        return kind == Kind.SPEND_ALL_UNITS || kind == Kind.SPEND_INCREMENTAL;
    }
}
