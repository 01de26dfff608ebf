package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Tariff;
import coop.encommun.supplier.solver.mip.Seat.Lane;
import java.util.Comparator;
import java.util.List;

/** Awards as points of the model: the way back of {@link AwardPoint}. */
final class AwardStart {

    private final AwardModel model;
    private final List<Piece> pieces;
    private final double[] point;

    private AwardStart(AwardModel model, List<Piece> pieces) {
        this.model = model;
        this.pieces = pieces;
        this.point = new double[model.model.columns()];
    }

    /** The point of an award; null when the model does not hold it. */
    static double[] point(AwardModel model, List<Piece> pieces) {
        AwardStart start = new AwardStart(model, pieces);
        return start.place() && model.model.holds(start.point) ? start.point : null;
    }

    private boolean place() {
        int[] tiers = new int[model.offers.size()];
        for (OfferPart offer : model.offers) {
            List<Piece> its = pieces.stream()
                    .filter(piece -> piece.offer() == offer.index)
                    .toList();
            tiers[offer.index] = its.isEmpty() ? 0 : tier(offer, its);
            if (tiers[offer.index] < 0) {
                return false;
            }
            if (!its.isEmpty()) {
                mark(offer.in[tiers[offer.index]]);
                mark(offer.delivers);
            }
        }
        for (LinePart line : model.lines) {
            for (Piece piece : pieces) {
                if (piece.line() == line.index && !place(line, piece, tiers[piece.offer()])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The place of the reached tier among the offer's; -1 when that tier is closed. */
    private static int tier(OfferPart offer, List<Piece> pieces) {
        var schedule = offer.offer.schedule();
        long counted = 0;
        for (Piece piece : pieces) {
            long each = schedule.rebateBp().isEmpty() ? 1 : listPrice(offer, piece.line());
            counted += each * piece.ordered();
        }
        int reached = schedule.from().isEmpty() ? 0 : Tariff.tierAt(schedule.from(), counted);
        for (int t = 0; t < offer.tiers.size(); t++) {
            if (offer.tiers.get(t).position() == reached) {
                return t;
            }
        }
        return -1;
    }

    private static long listPrice(OfferPart offer, int line) {
        return offer.offer.lines().stream()
                .filter(terms -> terms.line() == line)
                .mapToLong(terms -> terms.tiers().getFirst().price())
                .findFirst()
                .orElse(0);
    }

    private boolean place(LinePart line, Piece piece, int tier) {
        piece.cells().forEach(cell -> mark(model.offers.get(piece.offer()).region[cell.region()]));
        if (piece.option() == Piece.SPLIT) {
            return line.seats.stream()
                    .filter(seat -> seat.offer() == piece.offer())
                    .anyMatch(seat -> place(line, seat, piece, tier));
        }
        return line.choices.stream()
                .filter(choice -> choice.index() == piece.option() && choice.in(tier) != Seat.NONE)
                .peek(choice -> mark(choice.in(tier)))
                .findFirst()
                .isPresent();
    }

    private boolean place(LinePart line, Seat seat, Piece piece, int tier) {
        Lane lane = lane(seat, piece.ordered(), tier);
        if (lane == null) {
            return false;
        }
        point[lane.column()] = piece.ordered();
        mark(lane.gate());
        if (seat.use().length == 1) {
            mark(seat.use()[0]);
        }
        if (seat.packs() != Seat.NONE) {
            point[seat.packs()] = (double) piece.ordered() / seat.terms().pack();
        }
        placeCells(line, seat, piece);
        return true;
    }

    /** The cheapest of those that can carry the quantity: incremental price tiers reach beyond their ends. */
    private static Lane lane(Seat seat, long ordered, int tier) {
        return seat.lanes().stream()
                .filter(lane -> lane.segment() == null
                        ? lane.tier() == tier
                        : lane.segment().holds(ordered))
                .min(Comparator.comparingLong(
                        lane -> lane.segment() == null ? 0 : lane.segment().cost(ordered)))
                .orElse(null);
    }

    private void placeCells(LinePart line, Seat seat, Piece piece) {
        for (int c = 0; c < seat.cells().length; c++) {
            int region = line.line.demand().get(c).region();
            for (var cell : piece.cells()) {
                if (cell.region() == region && seat.cells()[c] != Seat.NONE) {
                    point[seat.cells()[c]] = cell.quantity();
                }
            }
        }
    }

    private void mark(int column) {
        if (column != Seat.NONE) {
            point[column] = 1;
        }
    }
}
