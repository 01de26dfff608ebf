package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries every award of a tiny problem; shares no code with what it tests. */
public final class BruteForce {

    /** An award that keeps all limits. */
    public record Best(List<Piece> pieces, long cost, long score) {}

    private final AwardProblem problem;
    private final List<List<List<Piece>>> ways;
    private Best best;

    private BruteForce(AwardProblem problem) {
        this.problem = problem;
        this.ways = ways(problem);
    }

    /** One of the best awards, or empty when there is none. */
    public static Optional<Best> best(AwardProblem problem) {
        BruteForce search = new BruteForce(problem);
        search.descend(0, new ArrayList<>());
        return Optional.ofNullable(search.best);
    }

    /** How many awards there are to try. */
    public static long size(AwardProblem problem) {
        long size = 1;
        for (List<List<Piece>> way : ways(problem)) {
            size = Math.min(1_000_000_000L, size * way.size());
        }
        return size;
    }

    private void descend(int line, List<Piece> chosen) {
        if (line == ways.size()) {
            if (BruteRules.keeps(problem, chosen)) {
                BrutePrice price = BrutePrice.of(problem, chosen);
                if (best == null || price.score() < best.score()) {
                    best = new Best(List.copyOf(chosen), price.cost(), price.score());
                }
            }
            return;
        }
        for (List<Piece> way : ways.get(line)) {
            chosen.addAll(way);
            descend(line + 1, chosen);
            chosen.subList(chosen.size() - way.size(), chosen.size()).clear();
        }
    }

    /** For each line every way to award it: by one of its options, or split over the offers that contain it. */
    public static List<List<List<Piece>>> ways(AwardProblem problem) {
        List<List<List<Piece>>> ways = new ArrayList<>();
        for (int index = 0; index < problem.lines().size(); index++) {
            Line line = problem.lines().get(index);
            List<List<Piece>> here = new ArrayList<>();
            for (int o = 0; o < line.options().size(); o++) {
                Option option = line.options().get(o);
                here.add(List.of(new Piece(option.offer(), index, option.ordered(), option.cells(), o)));
            }
            split(
                    problem,
                    index,
                    0,
                    new long[problem.offers().size()][line.demand().size()],
                    here);
            ways.add(here);
        }
        return ways;
    }

    /** Deals the line's cells out, one after the other; {@code dealt} is offers × cells. */
    private static void split(AwardProblem problem, int line, int cell, long[][] dealt, List<List<Piece>> found) {
        if (cell == problem.lines().get(line).demand().size()) {
            List<Piece> pieces = pieces(problem, line, dealt);
            if (pieces.stream().allMatch(piece -> BruteRules.keepsLine(problem, piece))) {
                found.add(pieces);
            }
            return;
        }
        deal(
                problem,
                line,
                cell,
                0,
                problem.lines().get(line).demand().get(cell).quantity(),
                dealt,
                found);
    }

    private static void deal(
            AwardProblem problem, int line, int cell, int offer, long rest, long[][] dealt, List<List<Piece>> found) {
        if (offer == problem.offers().size()) {
            if (rest == 0) {
                split(problem, line, cell + 1, dealt, found);
            }
            return;
        }
        for (long quantity = 0; quantity <= rest; quantity++) {
            dealt[offer][cell] = quantity;
            deal(problem, line, cell, offer + 1, rest - quantity, dealt, found);
        }
        dealt[offer][cell] = 0;
    }

    private static List<Piece> pieces(AwardProblem problem, int line, long[][] dealt) {
        List<Piece> pieces = new ArrayList<>();
        for (int offer = 0; offer < dealt.length; offer++) {
            List<Cell> cells = new ArrayList<>();
            long delivered = 0;
            for (int cell = 0; cell < dealt[offer].length; cell++) {
                if (dealt[offer][cell] > 0) {
                    int region = problem.lines().get(line).demand().get(cell).region();
                    cells.add(new Cell(region, dealt[offer][cell]));
                    delivered += dealt[offer][cell];
                }
            }
            if (!cells.isEmpty()) {
                pieces.add(new Piece(offer, line, packed(problem, offer, line, delivered), cells, Piece.SPLIT));
            }
        }
        return pieces;
    }

    private static long packed(AwardProblem problem, int offer, int line, long delivered) {
        long pack = problem.offers().get(offer).lines().stream()
                .filter(offered -> offered.line() == line)
                .mapToLong(AwardProblem.OfferLine::pack)
                .findFirst()
                .orElse(1);
        long ordered = delivered;
        while (ordered % pack != 0) {
            ordered++;
        }
        return ordered;
    }
}
