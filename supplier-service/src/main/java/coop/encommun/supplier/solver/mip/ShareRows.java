package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Rows for limits of share. Where shares are quantities, they are rounded to whole ones, so that the quantities stay a
 * flow and come out whole by themselves; limits of most are then in the offers' capacities.
 */
final class ShareRows {

    /** Coefficients are brought below this: tolerances are absolute. */
    private static final double LARGEST = 1e4;

    private final AwardModel award;

    private ShareRows(AwardModel award) {
        this.award = award;
    }

    static void add(AwardModel award) {
        ShareRows rows = new ShareRows(award);
        var limits = award.scope.problem.limits();
        for (MinimumShare share : limits.minimumShares()) {
            rows.addLeast(share);
        }
        if (limits.maxSharePct() < 100 && !award.scope.isUniform()) {
            award.offers.forEach(offer -> rows.addMost(offer.index, limits.maxSharePct()));
        }
    }

    private void addLeast(MinimumShare share) {
        if (award.scope.isUniform()) {
            long whole = award.scope.demand();
            long frozen = award.scope.restriction.frozen().stream()
                    .filter(piece -> share.offers().contains(piece.offer()))
                    .mapToLong(Piece::delivered)
                    .sum();
            putDelivered(share.offers()::contains, 1);
            award.model.atLeast(Math.ceilDiv(whole * share.pct(), 100L) - frozen);
        } else {
            double constant = putExcess(share.offers()::contains, share.pct());
            double factor = award.model.scaleTo(LARGEST);
            award.model.atLeast(-constant * factor);
        }
    }

    private void addMost(int offer, int pct) {
        double constant = putExcess(one -> one == offer, pct);
        double factor = award.model.scaleTo(LARGEST);
        award.model.atMost(-constant * factor);
    }

    /** Puts 100 times what the offers get less the per cent of the whole; gives back the part that is constant. */
    private double putExcess(IntPredicate offers, int pct) {
        putDelivered(offers, 100);
        double constant = 0;
        for (LinePart line : award.lines) {
            double weight = line.line.weight();
            constant -= weight * pct * line.line.firm();
            for (Choice choice : line.choices) {
                double delivered = units(choice.option().cells());
                double share = offers.test(choice.option().offer()) ? 100 * delivered : 0;
                choice.put(award.model, weight * (share - pct * (delivered - line.line.firm())));
            }
        }
        for (Piece piece : award.scope.restriction.frozen()) {
            double weight = award.scope.problem.lines().get(piece.line()).weight();
            constant += weight * piece.delivered() * ((offers.test(piece.offer()) ? 100 : 0) - pct);
        }
        return constant;
    }

    private void putDelivered(IntPredicate offers, double coefficient) {
        for (LinePart line : award.lines) {
            double weight = award.scope.isUniform() ? 1 : line.line.weight();
            line.seats.stream()
                    .filter(seat -> offers.test(seat.offer()))
                    .forEach(seat -> seat.putDelivered(award.model, coefficient * weight));
        }
    }

    private static long units(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::quantity).sum();
    }
}
