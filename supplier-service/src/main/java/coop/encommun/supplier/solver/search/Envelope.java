package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The lower convex envelope of what a line costs at 0 or between its least and most units, for tiers on the line's
 * volume: pieces of rising slope.
 */
final class Envelope {

    private final List<double[]> corners = new ArrayList<>();

    Envelope(Schedule schedule, OfferLine line, long least, long most) {
        TreeSet<Long> units = new TreeSet<>(List.of(0L, Math.max(1, least), most));
        for (Tier tier : line.tiers()) {
            units.add(tier.from());
            units.add(tier.from() - 1);
        }
        for (long at : units) {
            if (at == 0 || (at >= Math.max(1, least) && at <= most)) {
                corner(at, cost(schedule, line.tiers(), at));
            }
        }
    }

    int pieces() {
        return corners.size() - 1;
    }

    double slope(int piece) {
        return slope(corners.get(piece), corners.get(piece + 1));
    }

    double length(int piece) {
        return corners.get(piece + 1)[0] - corners.get(piece)[0];
    }

    private void corner(double units, double cost) {
        double[] next = {units, cost};
        while (corners.size() > 1 && slope(corners.getLast(), next) <= slope(corners.get(corners.size() - 2), next)) {
            corners.removeLast();
        }
        corners.add(next);
    }

    private static double slope(double[] a, double[] b) {
        return (b[1] - a[1]) / (b[0] - a[0]);
    }

    /** Score of so many units, as a cost. */
    static double cost(Schedule schedule, List<Tier> tiers, long units) {
        boolean incremental = schedule.kind() == Schedule.Kind.LINE_INCREMENTAL;
        double sum = 0;
        for (int r = 0; r < tiers.size() && tiers.get(r).from() <= units; r++) {
            long from = tiers.get(r).from();
            long end = r + 1 < tiers.size() ? Math.min(units, tiers.get(r + 1).from()) : units;
            double price = (double) tiers.get(r).price() * AwardProblem.COST;
            sum = incremental ? sum + (end - from) * price : units * price;
        }
        return sum;
    }
}
