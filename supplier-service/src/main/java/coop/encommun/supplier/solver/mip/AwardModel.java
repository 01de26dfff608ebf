package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Limits.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * An award problem as a mixed integer program. Columns: quantity of each line from each offer at each price; the tier
 * each offer is in; the regions it delivers to; the options taken. See docs/adr/0019.
 */
final class AwardModel {

    /** With more lanes than this, strong rows keep even the first relaxation from being solved. */
    private static final int MOST_STRONG = 50_000;

    final Scope scope;
    final MipModel model = new MipModel();
    final List<OfferPart> offers = new ArrayList<>();
    final List<LinePart> lines = new ArrayList<>();

    AwardModel(AwardProblem problem, Restriction restriction) {
        scope = new Scope(problem, restriction);
        for (int s = 0; s < problem.offers().size(); s++) {
            offers.add(new OfferPart(model, scope, s));
        }
        SeatBuilder builder = new SeatBuilder(model, scope, lanes() <= MOST_STRONG);
        for (int l = 0; l < problem.lines().size(); l++) {
            if (scope.isFree(l)) {
                LinePart line = new LinePart(scope, l);
                line.addSeats(scope, builder, offers);
                line.addChoices(model, scope, offers);
                line.addRows(model, scope);
                lines.add(line);
            }
        }
        offers.forEach(offer -> OfferRows.add(model, offer, scope.isForced(offer.index)));
        addLimits();
        if (lines.stream().allMatch(line -> line.choices.isEmpty())) {
            Covers.add(this);
        }
        addConstants();
    }

    /**
     * Quantities are whole of themselves where only volumes are limited (the rest is a flow), so they start as
     * continuous. A limit of money can leave some broken: then those of the same offer and tier are made whole, or all
     * when that is not it.
     *
     * @return whether any were
     */
    boolean makeWhole(double[] point) {
        boolean any = false;
        for (OfferPart offer : offers) {
            for (int t = 0; t < offer.tiers.size(); t++) {
                if (offer.hasBroken(t, point)) {
                    any |= offer.makeWhole(model, t);
                }
            }
        }
        return any || model.makeAllWhole();
    }

    private long lanes() {
        return offers.stream()
                .mapToLong(offer -> (long) offer.tiers.size()
                        * offer.offer.lines().stream()
                                .filter(terms -> scope.isOpen(offer.index, terms.line()))
                                .count())
                .sum();
    }

    /** Handicaps and worth of what is frozen; the rest of its score is in the offers' tiers. */
    private void addConstants() {
        for (Piece piece : scope.restriction.frozen()) {
            var terms = scope.problem.offers().get(piece.offer()).lines().stream()
                    .filter(each -> each.line() == piece.line())
                    .findFirst()
                    .orElseThrow();
            model.addOffset(Money.of(terms.handicap() * piece.ordered()));
            if (piece.option() != Piece.SPLIT) {
                var option = scope.problem.lines().get(piece.line()).options().get(piece.option());
                model.addOffset(-Money.of(option.worth()));
                closeOtherTiers(offers.get(piece.offer()), option.tier());
            }
        }
    }

    private void closeOtherTiers(OfferPart offer, int tier) {
        for (int t = 0; t < offer.in.length; t++) {
            if (tier >= 0 && offer.tiers.get(t).position() != tier) {
                model.fix(offer.in[t], 0);
            }
        }
    }

    private void addLimits() {
        var limits = scope.problem.limits();
        if (limits.maxSuppliers() > 0) {
            offers.forEach(offer -> model.put(1, offer.delivers));
            model.atMost(limits.maxSuppliers());
        }
        ShareRows.add(this);
        for (Pair pair : limits.forced()) {
            if (pair.line() != Pair.ANY_LINE && scope.isFree(pair.line()) && !hasSeat(pair)) {
                // No split gives the pair anything: one of the options must, or else there is no award.
                lineOf(pair.line()).addForced(model, pair.offer());
            }
        }
    }

    private boolean hasSeat(Pair pair) {
        return lineOf(pair.line()).seats.stream().anyMatch(seat -> seat.offer() == pair.offer());
    }

    private LinePart lineOf(int index) {
        return lines.stream().filter(line -> line.index == index).findFirst().orElseThrow();
    }
}
