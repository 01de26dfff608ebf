package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Schedule.Kind;
import java.util.ArrayList;
import java.util.List;

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
                offset = Math.addExact(offset, Math.multiplyExact(drop, tier.from() * AwardProblem.COST));
            }
            long end = k + 1 < tiers.size() ? tiers.get(k + 1).from() - (incremental ? 0 : 1) : most;
            long from = Math.max(tier.from(), least);
            if (from <= Math.min(end, most)) {
                segments.add(new Segment(
                        from, Math.min(end, most), offset, Math.multiplyExact(tier.price(), AwardProblem.COST)));
            }
        }
        return segments;
    }

    long cost(long quantity) {
        return offset + unitCost * quantity;
    }

    boolean holds(long quantity) {
        return from <= quantity && quantity <= to;
    }
}
