package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import java.util.List;

/**
 * One offer's part in the split of one line, and its columns.
 *
 * @param least ordered when it delivers anything, in whole packs; likewise {@code most}
 * @param lanes one per price it may be delivered at; their sum is what is ordered
 * @param use columns whose sum says whether it delivers; empty when nothing depends on that
 * @param cells one column per cell of the line's demand: what is delivered there, {@link #NONE} where the offer does not
 *     serve; empty when the line has one cell and no packs, so that what is ordered is delivered
 * @param packs column counting the packs; {@link #NONE} when a pack is one unit
 */
record Seat(
        int offer,
        int line,
        OfferLine terms,
        long least,
        long most,
        List<Lane> lanes,
        int[] use,
        int[] cells,
        int packs) {

    static final int NONE = -1;

    /**
     * @param column the quantity at this price
     * @param tier position in the offer's {@link OfferPart#tiers}
     * @param segment the price tier of the line (LINE kinds), else null
     * @param gate column that must be 1 for the lane to be open
     */
    record Lane(int column, int tier, Segment segment, long unitCost, int gate) {}

    MipModel putOrdered(MipModel model, double coefficient) {
        for (Lane lane : lanes) {
            model.put(coefficient, lane.column());
        }
        return model;
    }

    MipModel putDelivered(MipModel model, double coefficient) {
        if (cells.length == 0) {
            return putOrdered(model, coefficient);
        }
        for (int cell : cells) {
            if (cell != NONE) {
                model.put(coefficient, cell);
            }
        }
        return model;
    }
}
