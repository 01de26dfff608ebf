package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.mip.Restriction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What using an offer, or one of its ways, costs at least above the bound: reason to leave it out. */
record Regrets(AwardProblem problem, Relaxation relaxation, Lagrangian prices) {

    /** Of using the offer at all. */
    double of(int offer) {
        double least = Double.MAX_VALUE;
        for (int w = 0; w < relaxation.ways.get(offer).size(); w++) {
            least = Math.min(least, prices.regret(offer, w));
        }
        return least;
    }

    /** Only ways whose regret is at most this. */
    Restriction within(double most) {
        Set<Integer> closed = new HashSet<>();
        Map<Integer, Set<Integer>> open = new HashMap<>();
        for (int s = 0; s < relaxation.ways.size(); s++) {
            Set<Integer> tiers = new HashSet<>();
            for (int w = 0; w < relaxation.ways.get(s).size(); w++) {
                if (!(prices.regret(s, w) > most)) {
                    tiers.add(relaxation.ways.get(s).get(w).tier());
                }
            }
            if (tiers.isEmpty()) {
                closed.add(s);
            } else if (!problem.offers().get(s).schedule().from().isEmpty()) {
                open.put(s, tiers);
            }
        }
        return new Restriction(closed, open, Set.of(), List.of());
    }

    /** Quantities to decide in these ways. */
    int itemsWithin(double most) {
        int items = 0;
        for (int s = 0; s < relaxation.ways.size(); s++) {
            for (int w = 0; w < relaxation.ways.get(s).size(); w++) {
                items += prices.regret(s, w) > most
                        ? 0
                        : relaxation.ways.get(s).get(w).items();
            }
        }
        return items;
    }
}
