package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.mip.Restriction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * Parts of an award to give free (large neighbourhood search; Shaw, CP 1998): random lines among the suppliers in use;
 * the lines of a few suppliers, with some new ones let in, so that suppliers change place.
 */
final class Neighbourhoods {

    private final AwardProblem problem;
    private final IntToDoubleFunction regret;
    private final SplittableRandom random;

    /** @param regret of using an offer: the less, the likelier it is let in */
    Neighbourhoods(AwardProblem problem, IntToDoubleFunction regret, long seed) {
        this.problem = problem;
        this.regret = regret;
        this.random = new SplittableRandom(seed);
    }

    /** About {@code share} of the lines, for the suppliers in use and {@code guests} more. */
    Restriction lines(List<Piece> award, double share, int guests) {
        Set<Integer> free = new HashSet<>();
        for (int l = 0; l < problem.lines().size(); l++) {
            if (random.nextDouble() < share) {
                free.add(l);
            }
        }
        return free(award, free, guests);
    }

    /** Lines of {@code hosts} suppliers in use, about {@code share} of all lines, and {@code guests} new suppliers. */
    Restriction suppliers(List<Piece> award, int hosts, double share, int guests) {
        List<Integer> used = new ArrayList<>(used(award));
        Set<Integer> chosen = new HashSet<>();
        while (chosen.size() < Math.min(hosts, used.size())) {
            chosen.add(used.get(random.nextInt(used.size())));
        }
        List<Integer> theirs = new ArrayList<>(award.stream()
                .filter(piece -> chosen.contains(piece.offer()))
                .map(Piece::line)
                .distinct()
                .toList());
        Set<Integer> free = new HashSet<>();
        int most = (int) Math.max(2, share * problem.lines().size());
        while (free.size() < most && !theirs.isEmpty()) {
            free.add(theirs.remove(random.nextInt(theirs.size())));
        }
        while (free.size() < most / 2) {
            free.add(random.nextInt(problem.lines().size()));
        }
        return free(award, free, guests);
    }

    private Restriction free(List<Piece> award, Set<Integer> free, int guests) {
        Set<Integer> open = used(award);
        open.addAll(guests(open, guests));
        Set<Integer> closed = new HashSet<>();
        for (int s = 0; s < problem.offers().size(); s++) {
            if (!open.contains(s)) {
                closed.add(s);
            }
        }
        Set<Integer> frozen = new HashSet<>();
        for (int l = 0; l < problem.lines().size(); l++) {
            if (!free.contains(l)) {
                frozen.add(l);
            }
        }
        List<Piece> kept =
                award.stream().filter(piece -> frozen.contains(piece.line())).toList();
        return new Restriction(closed, Map.of(), frozen, kept);
    }

    static Set<Integer> used(List<Piece> award) {
        Set<Integer> used = new TreeSet<>();
        award.forEach(piece -> used.add(piece.offer()));
        return used;
    }

    /** Offers not in use, by chance, those of little regret first. */
    private List<Integer> guests(Set<Integer> used, int count) {
        List<double[]> others = new ArrayList<>();
        double scale = 0;
        for (int s = 0; s < problem.offers().size(); s++) {
            scale = Math.max(scale, used.contains(s) ? 0 : Math.min(1e15, regret.applyAsDouble(s)));
        }
        for (int s = 0; s < problem.offers().size(); s++) {
            if (!used.contains(s)) {
                double away = Math.min(1e15, regret.applyAsDouble(s)) / Math.max(1, scale);
                others.add(new double[] {s, Math.log(random.nextDouble()) * (0.1 + away)});
            }
        }
        others.sort((a, b) -> Double.compare(b[1], a[1]));
        return others.stream().limit(count).map(one -> (int) one[0]).toList();
    }
}
