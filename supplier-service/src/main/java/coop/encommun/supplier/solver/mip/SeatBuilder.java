package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.Schedule.Kind;
import coop.encommun.supplier.solver.mip.Seat.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds seats to the model: their columns, then their rows. */
final class SeatBuilder {

    private final MipModel model;
    private final Scope scope;
    private final SeatRows rows;

    SeatBuilder(MipModel model, Scope scope, boolean strong) {
        this.model = model;
        this.scope = scope;
        this.rows = new SeatRows(model, scope, strong);
    }

    /** @param counted whether something depends on the seat being used or not */
    Seat add(OfferPart offer, OfferLine terms, long most, boolean counted) {
        long least = Scope.least(terms);
        Kind kind = offer.offer.schedule().kind();
        boolean onLine = kind == Kind.LINE_ALL_UNITS || kind == Kind.LINE_INCREMENTAL;
        boolean used = counted || least > 1;
        List<Segment> segments = onLine ? segments(offer, kind, terms, least, most) : List.of();
        boolean stepped = segments.size() > 1 || segments.stream().anyMatch(segment -> segment.offset() != 0);
        List<Lane> lanes;
        int[] use;
        if (onLine && stepped) {
            lanes = segments.stream()
                    .map(segment -> steppedLane(terms, segment))
                    .toList();
            use = lanes.stream().mapToInt(Lane::gate).toArray();
        } else {
            use = used ? new int[] {model.binary(0)} : new int[0];
            lanes = onLine
                    ? List.of(plainLane(offer, terms, segments.getFirst(), use, most))
                    : tierLanes(offer, terms, most);
        }
        Line line = scope.problem.lines().get(terms.line());
        Seat seat = new Seat(
                offer.index,
                terms.line(),
                terms,
                least,
                most,
                lanes,
                use,
                cells(offer, line, terms, most),
                packs(terms, most));
        rows.add(offer, seat, stepped);
        offer.seats.add(seat);
        return seat;
    }

    private static List<Segment> segments(OfferPart offer, Kind kind, OfferLine terms, long least, long most) {
        List<Segment> segments = Segment.of(kind, terms, least, most);
        return kind == Kind.LINE_INCREMENTAL && offer.offer.minimumSpend() == 0 && Segment.isConcave(segments)
                ? segments.stream().map(segment -> segment.over(least, most)).toList()
                : segments;
    }

    private Lane steppedLane(OfferLine terms, Segment segment) {
        int gate = model.binary(Money.of(segment.offset()));
        int column = quantity(terms, segment.unitCost(), segment.to());
        if (segment.from() > 1) {
            model.put(1, column).put(-segment.from(), gate).atLeast(0);
        }
        model.put(1, column).put(-segment.to(), gate).atMost(0);
        return new Lane(column, 0, segment, segment.unitCost(), gate);
    }

    private Lane plainLane(OfferPart offer, OfferLine terms, Segment segment, int[] use, long most) {
        int gate = use.length == 0 ? offer.in[0] : use[0];
        return new Lane(quantity(terms, segment.unitCost(), most), 0, segment, segment.unitCost(), gate);
    }

    private List<Lane> tierLanes(OfferPart offer, OfferLine terms, long most) {
        List<Lane> lanes = new ArrayList<>();
        for (int t = 0; t < offer.tiers.size(); t++) {
            OfferTier tier = offer.tiers.get(t);
            long unitCost = tier.unitCost(terms);
            lanes.add(new Lane(quantity(terms, unitCost, most), t, null, unitCost, offer.in[t]));
        }
        return lanes;
    }

    private int quantity(OfferLine terms, long unitCost, long most) {
        return model.column(Money.of(Math.addExact(unitCost, terms.handicap())), 0, most, false);
    }

    private int packs(OfferLine terms, long most) {
        return terms.pack() == 1 ? Seat.NONE : model.column(0, 0, most / terms.pack(), true);
    }

    private int[] cells(OfferPart offer, Line line, OfferLine terms, long most) {
        if (terms.pack() == 1 && line.demand().size() == 1) {
            return new int[0];
        }
        int[] cells = new int[line.demand().size()];
        Arrays.fill(cells, Seat.NONE);
        for (int c = 0; c < cells.length; c++) {
            Cell cell = line.demand().get(c);
            if (offer.offer.serves(cell.region())) {
                cells[c] = model.column(0, 0, Math.min(most, cell.quantity()), false);
            }
        }
        return cells;
    }
}
