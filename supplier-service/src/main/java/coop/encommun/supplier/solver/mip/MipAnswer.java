package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import java.util.List;

/**
 * What a solve found, within its restriction.
 *
 * @param pieces those of all lines, frozen ones included; empty unless OPTIMAL or FEASIBLE
 * @param score exact
 * @param bound no award within the restriction scores lower; {@code Long.MIN_VALUE} when nothing is known
 */
public record MipAnswer(Status status, List<Piece> pieces, long score, long bound) {

    public MipAnswer {
        pieces = List.copyOf(pieces);
    }

    public boolean isAward() {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }
}
