package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;

/**
 * A line given whole to one offer.
 *
 * @param index into the line's options
 * @param columns one per tier of the offer ({@link OfferPart#tiers}): whether it is taken, in that tier;
 *     {@link Seat#NONE} where the option does not hold
 */
record Choice(int line, int index, Option option, OfferLine terms, int[] columns) {

    int in(int tier) {
        return columns[tier];
    }

    void put(MipModel model, double coefficient) {
        for (int column : columns) {
            if (column != Seat.NONE) {
                model.put(coefficient, column);
            }
        }
    }
}
