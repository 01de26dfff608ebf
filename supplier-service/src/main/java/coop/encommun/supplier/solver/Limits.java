package coop.encommun.supplier.solver;

import java.util.List;
import java.util.Set;

/**
 * What the coordinator demands of an award. Shares are of the weighted quantity that is awarded in all
 * (Σ weight × cell quantities).
 *
 * @param maxSuppliers most suppliers in all; 0 for no limit
 * @param maxSharePct most of the whole that one supplier may get, in per cent; 100 for no limit
 * @param minimumShares of groups of suppliers: incumbents, local ones …
 * @param forced pairs that must be awarded something
 * @param forbidden pairs that must not
 */
public record Limits(
        int maxSuppliers, int maxSharePct, List<MinimumShare> minimumShares, List<Pair> forced, List<Pair> forbidden) {

    public static final Limits NONE = new Limits(0, 100, List.of(), List.of(), List.of());

    public Limits {
        AwardProblem.require(maxSuppliers >= 0, "a limit is not negative");
        AwardProblem.require(maxSharePct > 0 && maxSharePct <= 100, "a share is from 1 to 100 per cent");
        minimumShares = List.copyOf(minimumShares);
        forced = List.copyOf(forced);
        forbidden = List.copyOf(forbidden);
    }

    /** The offers together get at least this share of the whole, in per cent. */
    public record MinimumShare(String name, Set<Integer> offers, int pct) {
        public MinimumShare {
            offers = Set.copyOf(offers);
        }
    }

    /** An offer and a line, or {@link #ANY_LINE}. */
    public record Pair(int offer, int line) {
        public static final int ANY_LINE = -1;
    }
}
