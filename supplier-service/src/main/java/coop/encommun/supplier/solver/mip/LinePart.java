package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line in the model: it is split over its seats, or given whole by one of its choices. */
final class LinePart {

    final int index;
    final Line line;
    final List<Seat> seats = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();

    LinePart(Scope scope, int index) {
        this.index = index;
        this.line = scope.problem.lines().get(index);
    }

    void addSeats(Scope scope, SeatBuilder builder, List<OfferPart> offers) {
        boolean counted = line.maxSuppliers() > 0 && line.maxSuppliers() < bidders(scope, offers);
        for (OfferPart offer : offers) {
            OfferLine terms = terms(scope, offer);
            if (terms != null) {
                long most = scope.most(offer.index, terms);
                seats.add(builder.add(offer, terms, most, counted || scope.isForced(offer.index, index)));
            }
        }
    }

    private long bidders(Scope scope, List<OfferPart> offers) {
        return offers.stream().filter(offer -> terms(scope, offer) != null).count();
    }

    /** The terms on which the offer can have a part in the line; null when it cannot. */
    private OfferLine terms(Scope scope, OfferPart offer) {
        if (!scope.isOpen(offer.index, index) || offer.tiers.isEmpty()) {
            return null;
        }
        for (OfferLine terms : offer.offer.lines()) {
            if (terms.line() == index) {
                return scope.most(offer.index, terms) >= Scope.least(terms) ? terms : null;
            }
        }
        return null;
    }

    void addChoices(MipModel model, Scope scope, List<OfferPart> offers) {
        for (int o = 0; o < line.options().size(); o++) {
            Option option = line.options().get(o);
            if (scope.isOpen(index, option)) {
                OfferPart offer = offers.get(option.offer());
                Choice choice = choice(model, offer, o, option);
                choices.add(choice);
                offer.choices.add(choice);
                addRegions(model, offer, choice);
            }
        }
    }

    private Choice choice(MipModel model, OfferPart offer, int number, Option option) {
        OfferLine terms = offer.offer.lines().stream()
                .filter(each -> each.line() == index)
                .findFirst()
                .orElseThrow();
        int[] columns = new int[offer.tiers.size()];
        Arrays.fill(columns, Seat.NONE);
        for (int t = 0; t < columns.length; t++) {
            OfferTier tier = offer.tiers.get(t);
            if (option.tier() < 0 || option.tier() == tier.position()) {
                long handicap = Math.multiplyExact(terms.handicap(), option.ordered());
                long cost = Math.addExact(offer.goods(tier, terms, option.ordered()), handicap);
                columns[t] = model.binary(Money.of(Math.subtractExact(cost, option.worth())));
                model.put(1, columns[t]).put(-1, offer.in[t]).atMost(0);
            }
        }
        return new Choice(index, number, option, terms, columns);
    }

    private static void addRegions(MipModel model, OfferPart offer, Choice choice) {
        for (AwardProblem.Cell cell : choice.option().cells()) {
            int charged = offer.region[cell.region()];
            if (charged != Seat.NONE) {
                choice.put(model, 1);
                model.put(-1, charged).atMost(0);
            }
        }
    }

    void addRows(MipModel model, Scope scope) {
        addDemand(model);
        if (choices.size() > 1) {
            putChoices(model, 1).atMost(1);
        }
        if (line.maxSuppliers() > 0 && line.maxSuppliers() < seats.size()) {
            seats.forEach(seat -> model.put(1, seat.use()));
            putChoices(model, line.maxSuppliers()).atMost(line.maxSuppliers());
        }
        for (Seat seat : seats) {
            if (scope.isForced(seat.offer(), index)) {
                addForced(model, seat.offer());
            }
        }
    }

    private MipModel putChoices(MipModel model, double coefficient) {
        choices.forEach(choice -> choice.put(model, coefficient));
        return model;
    }

    private void addDemand(MipModel model) {
        for (int c = 0; c < line.demand().size(); c++) {
            for (Seat seat : seats) {
                if (seat.cells().length == 0) {
                    seat.putOrdered(model, 1);
                } else if (seat.cells()[c] != Seat.NONE) {
                    model.put(1, seat.cells()[c]);
                }
            }
            long wanted = line.demand().get(c).quantity();
            putChoices(model, wanted).equal(wanted);
        }
    }

    void addForced(MipModel model, int offer) {
        for (Seat seat : seats) {
            if (seat.offer() == offer) {
                model.put(1, seat.use());
            }
        }
        for (Choice choice : choices) {
            if (choice.option().offer() == offer) {
                choice.put(model, 1);
            }
        }
        model.atLeast(1);
    }
}
