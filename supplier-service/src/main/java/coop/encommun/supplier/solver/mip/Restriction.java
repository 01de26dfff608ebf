package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a problem to solve: a neighbourhood of an award, say.
 *
 * @param closedOffers get nothing, but for what is frozen
 * @param openTiers positions in the schedule (TOTAL and SPEND kinds) that an offer may be in; an offer that is missing
 *     may be in any
 * @param frozenLines are awarded as {@code frozen} says
 * @param frozen pieces of the frozen lines
 */
public record Restriction(
        Set<Integer> closedOffers, Map<Integer, Set<Integer>> openTiers, Set<Integer> frozenLines, List<Piece> frozen) {

    /** The whole problem. */
    public static final Restriction NONE = new Restriction(Set.of(), Map.of(), Set.of(), List.of());

    public Restriction {
        closedOffers = Set.copyOf(closedOffers);
        openTiers = Map.copyOf(openTiers);
        frozenLines = Set.copyOf(frozenLines);
        frozen = List.copyOf(frozen);
    }

    boolean allows(int offer, int tier) {
        Set<Integer> open = openTiers.get(offer);
        return open == null || open.contains(tier);
    }
}
