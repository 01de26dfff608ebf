package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.mip.Seat.Lane;
import java.util.ArrayList;
import java.util.List;

/** Points of the model as awards. */
final class AwardPoint {

    private AwardPoint() {}

    /** The award at the point, rounded to whole numbers; null when no whole numbers that keep all limits are so near. */
    static List<Piece> pieces(AwardModel model, double[] point) {
        double[] whole = new double[point.length];
        for (int c = 0; c < whole.length; c++) {
            whole[c] = Math.rint(point[c]);
        }
        return model.model.holds(whole) ? read(model, whole) : null;
    }

    private static List<Piece> read(AwardModel model, double[] point) {
        List<Piece> pieces = new ArrayList<>(model.scope.restriction.frozen());
        for (LinePart line : model.lines) {
            for (Seat seat : line.seats) {
                long ordered = 0;
                for (Lane lane : seat.lanes()) {
                    ordered += (long) point[lane.column()];
                }
                if (ordered > 0) {
                    pieces.add(new Piece(
                            seat.offer(), seat.line(), ordered, cells(line, seat, ordered, point), Piece.SPLIT));
                }
            }
            for (Choice choice : line.choices) {
                if (isTaken(choice, point)) {
                    var option = choice.option();
                    pieces.add(
                            new Piece(option.offer(), choice.line(), option.ordered(), option.cells(), choice.index()));
                }
            }
        }
        return pieces;
    }

    private static boolean isTaken(Choice choice, double[] point) {
        for (int column : choice.columns()) {
            if (column != Seat.NONE && point[column] == 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Cell> cells(LinePart line, Seat seat, long ordered, double[] point) {
        if (seat.cells().length == 0) {
            return List.of(new Cell(line.line.demand().getFirst().region(), ordered));
        }
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < seat.cells().length; c++) {
            int column = seat.cells()[c];
            if (column != Seat.NONE && point[column] > 0) {
                cells.add(new Cell(line.line.demand().get(c).region(), (long) point[column]));
            }
        }
        return cells;
    }
}
