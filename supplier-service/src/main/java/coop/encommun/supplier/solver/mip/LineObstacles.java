package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Obstacle.Limit;
import coop.encommun.supplier.solver.Obstacle.Limit.Kind;
import coop.encommun.supplier.solver.Schedule;
import coop.encommun.supplier.solver.mip.Mip.Feasibility;
import java.util.ArrayList;
import java.util.List;

/** What stands in the way of one line, whatever becomes of the others. */
final class LineObstacles {

    private LineObstacles() {}

    static List<Obstacle> evident(AwardProblem problem, int index) {
        Line line = problem.lines().get(index);
        List<Offer> offers = problem.offers().stream()
                .filter(offer -> offer.lines().stream().anyMatch(terms -> terms.line() == index))
                .toList();
        if (offers.isEmpty()) {
            return List.of(new Obstacle.NoOffer(index));
        }
        List<Obstacle> unserved = new ArrayList<>();
        for (Cell cell : line.demand()) {
            if (offers.stream().noneMatch(offer -> offer.serves(cell.region()))) {
                unserved.add(new Obstacle.RegionNotServed(index, cell.region()));
            }
        }
        if (unserved.isEmpty() && line.options().isEmpty()) {
            unserved.addAll(capsOf(line, index, offers));
        }
        return unserved;
    }

    private static List<Obstacle> capsOf(Line line, int index, List<Offer> offers) {
        long limited = 0;
        long unlimited = 0;
        for (Offer offer : offers) {
            long most = most(line, index, offer);
            unlimited = Math.addExact(unlimited, most);
            limited += Math.min(most, line.firm() * line.maxSharePct() / 100);
        }
        if (unlimited < line.firm()) {
            return List.of(new Obstacle.CapsTooSmall(index, line.firm(), unlimited));
        }
        return limited < line.firm() ? List.of(tooTight(Kind.LINE_MAX_SHARE, index)) : List.of();
    }

    /** Most units of the line that the offer can deliver, but for limits of share. */
    private static long most(Line line, int index, Offer offer) {
        long wanted = line.demand().stream()
                .filter(cell -> offer.serves(cell.region()))
                .mapToLong(Cell::quantity)
                .sum();
        long most = 0;
        for (OfferLine terms : offer.lines()) {
            long packed = Math.min(terms.cap(), offer.capacity());
            if (terms.line() == index) {
                most = Math.min(wanted, packed - packed % terms.pack());
            }
        }
        return most;
    }

    /** Tries to split the line alone, by suppliers who insist on nothing beyond it; then without its own limits. */
    static List<Obstacle> unsplittable(AwardProblem problem, int index, Budget budget) {
        Line line = problem.lines().get(index);
        if (isSplit(problem, index, line.maxSuppliers(), line.maxSharePct(), budget) != Feasibility.NO) {
            return List.of();
        }
        if (line.maxSuppliers() > 0 && isSplit(problem, index, 0, line.maxSharePct(), budget) == Feasibility.YES) {
            return List.of(tooTight(Kind.LINE_MAX_SUPPLIERS, index));
        }
        if (line.maxSharePct() < 100 && isSplit(problem, index, line.maxSuppliers(), 100, budget) == Feasibility.YES) {
            return List.of(tooTight(Kind.LINE_MAX_SHARE, index));
        }
        return List.of(new Obstacle.NoSplit(index));
    }

    private static Feasibility isSplit(AwardProblem problem, int index, int suppliers, int share, Budget budget) {
        Line line = problem.lines().get(index);
        List<Option> options = line.options().stream()
                .map(option -> new Option(option.offer(), -1, option.cells(), option.ordered(), option.worth()))
                .toList();
        Line alone = new Line(line.id(), line.demand(), suppliers, share, line.weight(), options);
        List<Offer> offers =
                problem.offers().stream().map(offer -> alone(offer, index)).toList();
        return Mip.feasibility(new AwardProblem(problem.regions(), List.of(alone), offers, Limits.NONE), budget);
    }

    /** The offer with this line only, under one price: prices are no obstacle. */
    private static Offer alone(Offer offer, int index) {
        List<OfferLine> terms = offer.lines().stream()
                .filter(each -> each.line() == index)
                .map(each -> new OfferLine(
                        0,
                        each.cap(),
                        each.minimum(),
                        each.pack(),
                        List.of(each.tiers().getFirst()),
                        0))
                .toList();
        return new Offer(
                offer.id(),
                offer.capacity(),
                0,
                0,
                0,
                offer.regionCharges(),
                Schedule.onLine(Schedule.Kind.LINE_ALL_UNITS),
                terms);
    }

    private static Obstacle tooTight(Kind kind, int line) {
        return new Obstacle.LimitsTooTight(List.of(new Limit(kind, line)));
    }
}
