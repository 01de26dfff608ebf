package coop.encommun.supplier.solver;

import java.util.List;

/** What stands between the offers and an award: which line, region or offer (by index), and which limit. */
public sealed interface Obstacle {

    /** Nobody offers the line. */
    record NoOffer(int line) implements Obstacle {}

    /** Nobody who offers the line delivers to the region. */
    record RegionNotServed(int line, int region) implements Obstacle {}

    /** The caps of all offers, on their packs and within share limits, stay below the demand. */
    record CapsTooSmall(int line, long demand, long offered) implements Obstacle {}

    /** Caps, minimums, packs, regions, the line's own limits: they leave no way to split this line. */
    record NoSplit(int line) implements Obstacle {}

    /** The lines cannot be awarded together within the suppliers' capacities and minimum orders. */
    record SuppliersTooTight() implements Obstacle {}

    /** There is an award without any one of these limits (or, when there are several, none with all of them). */
    record LimitsTooTight(List<Limit> limits) implements Obstacle {
        public LimitsTooTight {
            limits = List.copyOf(limits);
        }
    }

    /** A limit of the coordinator, named. {@code subject}: line index, offer index or position in its list; else -1. */
    record Limit(Kind kind, int subject) {
        public enum Kind {
            MAX_SUPPLIERS,
            MAX_SHARE,
            MINIMUM_SHARE,
            FORCED,
            FORBIDDEN,
            LINE_MAX_SUPPLIERS,
            LINE_MAX_SHARE
        }
    }
}
