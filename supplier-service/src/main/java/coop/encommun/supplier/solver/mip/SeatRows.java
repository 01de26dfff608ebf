package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.mip.Seat.Lane;
import java.util.List;

/**
 * Rows that tie the columns of a seat to each other and to the offer's. The strong rows (a quantity is at most what its
 * own gate lets through) make the relaxation tight; where there would be too many of them to solve even that, the
 * offer's tier rows must do.
 */
final class SeatRows {

    private final MipModel model;
    private final Scope scope;
    private final boolean strong;

    SeatRows(MipModel model, Scope scope, boolean strong) {
        this.model = model;
        this.scope = scope;
        this.strong = strong;
    }

    /** @param stepped whether the lanes have gates of their own, which bound them already */
    void add(OfferPart offer, Seat seat, boolean stepped) {
        if (seat.packs() != Seat.NONE) {
            seat.putOrdered(model, 1).put(-seat.terms().pack(), seat.packs()).equal(0);
        }
        if (seat.cells().length > 0) {
            seat.putOrdered(model, 1);
            seat.putDelivered(model, -1).between(0, seat.terms().pack() - 1);
        }
        if (strong && !stepped) {
            for (Lane lane : seat.lanes()) {
                model.put(1, lane.column()).put(-seat.most(), lane.gate()).atMost(0);
            }
        }
        if (seat.use().length > 0) {
            addUse(offer, seat, stepped);
        }
        addRegions(offer, seat);
        addShare(seat);
    }

    private void addUse(OfferPart offer, Seat seat, boolean stepped) {
        if (!stepped) {
            seat.putOrdered(model, 1).put(-seat.most(), seat.use()).atMost(0);
            seat.putOrdered(model, 1).put(-seat.least(), seat.use()).atLeast(0);
        } else if (seat.lanes().size() > 1) {
            model.put(1, seat.use()).atMost(1);
        }
        model.put(1, seat.use()).put(-1, offer.delivers).atMost(0);
    }

    /** A charged region is paid for when something is delivered there. */
    private void addRegions(OfferPart offer, Seat seat) {
        List<Cell> demand = scope.problem.lines().get(seat.line()).demand();
        for (int c = 0; c < demand.size(); c++) {
            int charged = offer.region[demand.get(c).region()];
            if (charged == Seat.NONE) {
                continue;
            }
            if (demand.size() == 1 && seat.use().length > 0) {
                model.put(1, seat.use()).put(-1, charged).atMost(0);
            } else if (seat.cells().length == 0) {
                seat.putOrdered(model, 1).put(-seat.most(), charged).atMost(0);
            } else {
                long most = Math.min(seat.most(), demand.get(c).quantity());
                model.put(1, seat.cells()[c]).put(-most, charged).atMost(0);
            }
        }
    }

    private void addShare(Seat seat) {
        Line line = scope.problem.lines().get(seat.line());
        if (line.maxSharePct() < 100 && seat.cells().length > 0) {
            seat.putDelivered(model, 1).atMost(line.firm() * line.maxSharePct() / 100);
        }
    }
}
