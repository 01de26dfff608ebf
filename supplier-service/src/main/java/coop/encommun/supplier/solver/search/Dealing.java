package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Deals the units that offers deliver of a line over its regions: who serves the fewest regions chooses first. */
final class Dealing {

    private Dealing() {}

    /** @param units by offer and line, above zero */
    static List<Piece> pieces(AwardProblem problem, Map<Integer, Map<Integer, Long>> units) {
        List<Piece> pieces = new ArrayList<>();
        for (int l = 0; l < problem.lines().size(); l++) {
            int line = l;
            List<Cell> demand = problem.lines().get(l).demand();
            long[] left = demand.stream().mapToLong(Cell::quantity).toArray();
            units.keySet().stream()
                    .filter(offer -> units.get(offer).containsKey(line))
                    .sorted(Comparator.comparingLong((Integer offer) -> served(problem, offer, demand))
                            .thenComparing(Comparator.naturalOrder()))
                    .forEach(
                            offer -> deal(problem, offer, line, units.get(offer).get(line), left, pieces));
        }
        return pieces;
    }

    private static long served(AwardProblem problem, int offer, List<Cell> demand) {
        return demand.stream()
                .filter(cell -> problem.offers().get(offer).serves(cell.region()))
                .count();
    }

    private static void deal(AwardProblem problem, int index, int line, long units, long[] left, List<Piece> pieces) {
        Offer offer = problem.offers().get(index);
        List<Cell> demand = problem.lines().get(line).demand();
        List<Cell> cells = new ArrayList<>();
        long rest = units;
        for (int c = 0; c < left.length && rest > 0; c++) {
            long part = offer.serves(demand.get(c).region()) ? Math.min(rest, left[c]) : 0;
            if (part > 0) {
                cells.add(new Cell(demand.get(c).region(), part));
                left[c] -= part;
                rest -= part;
            }
        }
        long pack = offer.lines().stream()
                .filter(terms -> terms.line() == line)
                .mapToLong(AwardProblem.OfferLine::pack)
                .sum();
        pieces.add(new Piece(index, line, (units + pack - 1) / pack * pack, cells, Piece.SPLIT));
    }
}
