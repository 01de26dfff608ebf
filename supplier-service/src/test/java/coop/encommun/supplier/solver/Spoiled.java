package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers that were right, each with one thing wrong now. */
final class Spoiled {

    private Spoiled() {}

    static AwardResult result(Status status, List<Piece> pieces, long cost, long score, long bound) {
        return new AwardResult(status, pieces, cost, score, bound, "test", 1, "", List.of());
    }

    /** By what is wrong. */
    static Map<String, AwardResult> answers(AwardProblem problem, AwardResult right) {
        Map<String, AwardResult> spoiled = new LinkedHashMap<>();
        long cost = right.cost();
        long score = right.score();
        spoiled.put("cheaper than it is", result(Status.OPTIMAL, right.pieces(), cost - 1, score, score));
        spoiled.put("dearer than it is", result(Status.OPTIMAL, right.pieces(), cost + 1, score, score));
        spoiled.put("better than it is", result(Status.FEASIBLE, right.pieces(), cost, score - 1, score - 1));
        spoiled.put("bound above the score", result(Status.FEASIBLE, right.pieces(), cost, score, score + 1));
        spoiled.put("optimal below its bound", result(Status.OPTIMAL, right.pieces(), cost, score, score - 1));
        spoiled.put("an award that is none", result(Status.UNKNOWN, right.pieces(), cost, score, score));
        spoiled.put("nothing", with(right, List.of()));
        Piece first = right.pieces().getFirst();
        spoiled.put("a piece missing", without(right, first));
        List<Piece> twice = new ArrayList<>(right.pieces());
        twice.add(first);
        spoiled.put("a piece twice", with(right, twice));
        pieces(problem, first).forEach((what, piece) -> spoiled.put(what, instead(right, first, piece)));
        return spoiled;
    }

    private static Map<String, Piece> pieces(AwardProblem problem, Piece right) {
        Map<String, Piece> spoiled = new LinkedHashMap<>();
        int offer = right.offer();
        int line = right.line();
        long ordered = right.ordered();
        List<Cell> cells = right.cells();
        int option = right.option();
        spoiled.put("more ordered", new Piece(offer, line, ordered + 1, cells, option));
        spoiled.put("less ordered", new Piece(offer, line, ordered - 1, cells, option));
        spoiled.put("a pack too many", new Piece(offer, line, ordered + 60, cells, option));
        spoiled.put("an offer that is none", new Piece(problem.offers().size(), line, ordered, cells, option));
        spoiled.put("an offer below none", new Piece(-1, line, ordered, cells, option));
        spoiled.put("a line that is none", new Piece(offer, problem.lines().size(), ordered, cells, option));
        spoiled.put("no cells", new Piece(offer, line, ordered, List.of(), option));
        spoiled.put("an option that is none", new Piece(offer, line, ordered, cells, 99));
        spoiled.put("a strange option", new Piece(offer, line, ordered, cells, -2));
        Cell one = cells.getFirst();
        List<Cell> more = new ArrayList<>(cells);
        more.set(0, new Cell(one.region(), one.quantity() + 1));
        spoiled.put("a unit too many", new Piece(offer, line, ordered, more, option));
        List<Cell> elsewhere = new ArrayList<>(cells);
        elsewhere.set(0, new Cell(problem.regions().size(), one.quantity()));
        spoiled.put("a region that is none", new Piece(offer, line, ordered, elsewhere, option));
        if (one.quantity() > 1) {
            List<Cell> halved = new ArrayList<>(cells);
            halved.set(0, new Cell(one.region(), 1));
            halved.add(new Cell(one.region(), one.quantity() - 1));
            spoiled.put("a region twice", new Piece(offer, line, ordered, halved, option));
            List<Cell> less = new ArrayList<>(cells);
            less.set(0, new Cell(one.region(), one.quantity() - 1));
            spoiled.put("a unit missing", new Piece(offer, line, ordered, less, option));
        }
        if (option != Piece.SPLIT) {
            spoiled.put("an option as a split", new Piece(offer, line, ordered, cells, Piece.SPLIT));
        }
        return spoiled;
    }

    private static AwardResult without(AwardResult right, Piece piece) {
        return with(
                right,
                right.pieces().stream().filter(other -> !other.equals(piece)).toList());
    }

    private static AwardResult instead(AwardResult right, Piece old, Piece piece) {
        return with(
                right,
                right.pieces().stream()
                        .map(other -> other.equals(old) ? piece : other)
                        .toList());
    }

    private static AwardResult with(AwardResult right, List<Piece> pieces) {
        return result(right.status(), pieces, right.cost(), right.score(), right.bound());
    }
}
