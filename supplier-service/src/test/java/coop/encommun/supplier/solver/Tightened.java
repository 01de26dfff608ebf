package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import coop.encommun.supplier.solver.Limits.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Problems of which an award was right, each with one rule more than it keeps. */
final class Tightened {

    private final AwardProblem problem;
    private final List<Piece> pieces;
    private final Map<String, AwardProblem> tightened = new LinkedHashMap<>();

    private Tightened(AwardProblem problem, List<Piece> pieces) {
        this.problem = problem;
        this.pieces = pieces;
    }

    /** By the rule that is broken. */
    static Map<String, AwardProblem> problems(AwardProblem problem, List<Piece> pieces) {
        Tightened all = new Tightened(problem, pieces);
        all.limits();
        all.offers();
        all.lines();
        return all.tightened;
    }

    private void limits() {
        Piece first = pieces.getFirst();
        Set<Integer> winners = pieces.stream().map(Piece::offer).collect(Collectors.toCollection(HashSet::new));
        Set<Integer> losers =
                IntStream.range(0, problem.offers().size()).boxed().collect(Collectors.toCollection(HashSet::new));
        losers.removeAll(winners);
        if (winners.size() > 1) {
            limits("suppliers", new Limits(winners.size() - 1, 100, List.of(), List.of(), List.of()));
        } else {
            limits("share of the whole", new Limits(0, 99, List.of(), List.of(), List.of()));
        }
        List<MinimumShare> least = List.of(new MinimumShare("losers", losers, 1));
        limits("minimum share", new Limits(0, 100, least, List.of(), List.of()));
        List<Pair> whole = List.of(new Pair(first.offer(), Pair.ANY_LINE));
        limits("forbidden supplier", new Limits(0, 100, List.of(), List.of(), whole));
        List<Pair> pair = List.of(new Pair(first.offer(), first.line()));
        limits("forbidden pair", new Limits(0, 100, List.of(), List.of(), pair));
        for (int loser : losers) {
            List<Pair> forced = List.of(new Pair(loser, Pair.ANY_LINE));
            limits("forced supplier", new Limits(0, 100, List.of(), forced, List.of()));
        }
        for (Piece other : pieces) {
            if (pieces.stream().noneMatch(p -> p.offer() == first.offer() && p.line() == other.line())) {
                List<Pair> forced = List.of(new Pair(first.offer(), other.line()));
                limits("forced pair", new Limits(0, 100, List.of(), forced, List.of()));
            }
        }
    }

    private void offers() {
        Piece first = pieces.getFirst();
        List<Piece> its =
                pieces.stream().filter(piece -> piece.offer() == first.offer()).toList();
        long volume = its.stream().mapToLong(Piece::ordered).sum();
        long spend = BrutePrice.of(problem, its).goods() / AwardProblem.COST + 1;
        offer("capacity", o -> offer(o, volume - 1, o.minimumVolume(), 0, o.regionCharges(), o.lines()));
        offer("minimum volume", o -> offer(o, o.capacity(), volume + 1, 0, o.regionCharges(), o.lines()));
        offer("minimum spend", o -> offer(o, o.capacity(), 0, spend, o.regionCharges(), o.lines()));
        List<Long> unserved =
                new ArrayList<>(problem.offers().get(first.offer()).regionCharges());
        unserved.set(first.cells().getFirst().region(), Offer.NOT_SERVED);
        offer("region", o -> offer(o, o.capacity(), 0, 0, unserved, o.lines()));
        offered("not offered", line -> null);
        long cap = first.ordered() - 1;
        long most = first.ordered() + 1;
        offered("cap", l -> new OfferLine(l.line(), cap, 0, l.pack(), l.tiers(), l.handicap()));
        offered("minimum", l -> new OfferLine(l.line(), most, most, l.pack(), l.tiers(), l.handicap()));
        offered("pack", l -> new OfferLine(l.line(), l.cap(), 0, first.ordered() + 1, l.tiers(), l.handicap()));
    }

    private void lines() {
        Piece first = pieces.getFirst();
        long same =
                pieces.stream().filter(piece -> piece.line() == first.line()).count();
        Line old = problem.lines().get(first.line());
        if (same > 1) {
            line(new Line(old.id(), old.demand(), (int) same - 1, 100, old.weight(), old.options()), "line suppliers");
        } else {
            line(new Line(old.id(), old.demand(), 0, 99, old.weight(), old.options()), "line share");
        }
    }

    private void line(Line line, String rule) {
        List<Line> lines = new ArrayList<>(problem.lines());
        lines.set(pieces.getFirst().line(), line);
        tightened.put(rule, new AwardProblem(problem.regions(), lines, problem.offers(), problem.limits()));
    }

    private void limits(String rule, Limits limits) {
        tightened.put(rule, new AwardProblem(problem.regions(), problem.lines(), problem.offers(), limits));
    }

    private void offer(String rule, UnaryOperator<Offer> change) {
        List<Offer> offers = new ArrayList<>(problem.offers());
        int index = pieces.getFirst().offer();
        offers.set(index, change.apply(offers.get(index)));
        tightened.put(rule, new AwardProblem(problem.regions(), problem.lines(), offers, problem.limits()));
    }

    private void offered(String rule, UnaryOperator<OfferLine> change) {
        offer(rule, offer -> {
            List<OfferLine> lines = new ArrayList<>(offer.lines());
            lines.replaceAll(line -> line.line() == pieces.getFirst().line() ? change.apply(line) : line);
            lines.removeAll(Collections.singleton(null));
            return offer(offer, offer.capacity(), 0, 0, offer.regionCharges(), lines);
        });
    }

    private static Offer offer(
            Offer offer, long capacity, long volume, long spend, List<Long> charges, List<OfferLine> lines) {
        return new Offer(offer.id(), capacity, volume, spend, offer.fixedCharge(), charges, offer.schedule(), lines);
    }
}
