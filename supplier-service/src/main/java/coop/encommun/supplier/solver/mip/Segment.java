package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Schedule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A price tier of one line (LINE kinds) as a straight line: from … to units cost offset + units × unitCost. */
record Segment(long from, long to, long offset, long unitCost) {

    /** The tiers that have a quantity between least and most, cut to these. */
    static List<Segment> of(Kind kind, OfferLine line, long least, long most) {
        boolean incremental = kind == Kind.LINE_INCREMENTAL;
        List<Tier> tiers = line.tiers();
        List<Segment> segments = new ArrayList<>();
        long offset = 0;
        for (int k = 0; k < tiers.size(); k++) {
            Tier tier = tiers.get(k);
            if (incremental && k > 0) {
                long drop = tiers.get(k - 1).price() - tier.price();
                offset = Math.addExact(
                        offset, Math.multiplyExact(Math.multiplyExact(drop, tier.from()), AwardProblem.COST));
            }
            long next = k + 1 < tiers.size() ? tiers.get(k + 1).from() - (incremental ? 0 : 1) : most;
            long from = Math.max(tier.from(), least);
            long to = Math.min(next, most);
            if (from <= to) {
                segments.add(new Segment(from, to, offset, Math.multiplyExact(tier.price(), AwardProblem.COST)));
            }
        }
        return segments;
    }

    /** Whether the price never rises, so that the cheapest line is always the one that holds. */
    static boolean isConcave(List<Segment> segments) {
        return IntStream.range(1, segments.size())
                .allMatch(k -> segments.get(k - 1).unitCost >= segments.get(k).unitCost);
    }

    /**
     * An incremental schedule costs what the cheapest of its lines costs, wherever that line is meant to hold: so their
     * ends need no rows.
     */
    Segment over(long least, long most) {
        return new Segment(least, most, offset, unitCost);
    }

    long cost(long quantity) {
        return Math.addExact(offset, Math.multiplyExact(unitCost, quantity));
    }

    boolean holds(long quantity) {
        return from <= quantity && quantity <= to;
    }
}
