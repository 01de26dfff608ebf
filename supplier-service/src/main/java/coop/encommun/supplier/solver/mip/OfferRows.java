package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardResult.Piece;

/** Rows that hold an offer to one tier at most, and what it is ordered to that tier's range. */
final class OfferRows {

    /** Coefficients of money are brought below this, so that a tolerance of 1e-6 is well below one unit. */
    private static final double LARGEST = 1e4;

    private final MipModel model;
    private final OfferPart part;

    private OfferRows(MipModel model, OfferPart part) {
        this.model = model;
        this.part = part;
    }

    static void add(MipModel model, OfferPart part, boolean mustDeliver) {
        new OfferRows(model, part).add(mustDeliver);
    }

    private void add(boolean mustDeliver) {
        if (part.in.length != 1) {
            model.put(1, part.in).put(-1, part.delivers).equal(0);
        }
        if (mustDeliver || part.isFrozenIn()) {
            model.fix(part.delivers, 1);
        }
        for (int charged : part.region) {
            if (charged != Seat.NONE) {
                model.put(1, charged).put(-1, part.delivers).atMost(0);
            }
        }
        for (int t = 0; t < part.tiers.size(); t++) {
            addVolume(t, mustDeliver);
            addSpend(t);
            addMinimumSpend(t);
        }
    }

    private void addVolume(int t, boolean mustDeliver) {
        long least = Math.max(part.tiers.get(t).fromVolume(), mustDeliver ? 1 : 0);
        long base = part.frozenVolume();
        long most = Math.min(part.tiers.get(t).toVolume(), base + reach(t));
        if (least > 0) {
            putVolume(t).put(base - least, part.in[t]).atLeast(0);
        }
        putVolume(t).put(base - most, part.in[t]).atMost(0);
    }

    /** How much could be ordered beside what is frozen, were there no limit over all lines. */
    private long reach(int t) {
        long split = part.seats.stream().mapToLong(Seat::most).sum();
        long whole = part.choices.stream()
                .filter(choice -> choice.in(t) != Seat.NONE)
                .mapToLong(choice -> choice.option().ordered())
                .sum();
        return split + whole;
    }

    private MipModel putVolume(int t) {
        for (Seat seat : part.seats) {
            for (Seat.Lane lane : seat.lanes()) {
                if (lane.tier() == t) {
                    model.put(1, lane.column());
                }
            }
        }
        for (Choice choice : part.choices) {
            if (choice.in(t) != Seat.NONE) {
                model.put(choice.option().ordered(), choice.in(t));
            }
        }
        return model;
    }

    private void addSpend(int t) {
        OfferTier tier = part.tiers.get(t);
        long base = part.frozen.stream()
                .mapToLong(piece -> Math.multiplyExact(listPrice(part.terms(piece.line())), piece.ordered()))
                .sum();
        if (tier.fromSpend() > 0) {
            putSpend(t).put(base - tier.fromSpend(), part.in[t]);
            model.scaleTo(LARGEST);
            model.atLeast(0);
        }
        if (tier.toSpend() < OfferTier.NO_END) {
            putSpend(t).put(base - tier.toSpend(), part.in[t]);
            model.scaleTo(LARGEST);
            model.atMost(0);
        }
    }

    private MipModel putSpend(int t) {
        for (Seat seat : part.seats) {
            for (Seat.Lane lane : seat.lanes()) {
                if (lane.tier() == t) {
                    model.put(listPrice(seat.terms()), lane.column());
                }
            }
        }
        for (Choice choice : part.choices) {
            if (choice.in(t) != Seat.NONE) {
                model.put((double) listPrice(choice.terms()) * choice.option().ordered(), choice.in(t));
            }
        }
        return model;
    }

    private static long listPrice(OfferLine terms) {
        return terms.tiers().getFirst().price();
    }

    private void addMinimumSpend(int t) {
        if (part.offer.minimumSpend() == 0) {
            return;
        }
        OfferTier tier = part.tiers.get(t);
        for (Seat seat : part.seats) {
            for (Seat.Lane lane : seat.lanes()) {
                if (lane.tier() == t) {
                    model.put(lane.unitCost(), lane.column());
                    if (lane.segment() != null && lane.segment().offset() > 0) {
                        model.put(lane.segment().offset(), lane.gate());
                    }
                }
            }
        }
        for (Choice choice : part.choices) {
            if (choice.in(t) != Seat.NONE) {
                model.put(part.goods(tier, choice.terms(), choice.option().ordered()), choice.in(t));
            }
        }
        long base = Math.subtractExact(tier.offset(), Math.multiplyExact(part.offer.minimumSpend(), AwardProblem.COST));
        for (Piece piece : part.frozen) {
            base = Math.addExact(base, part.goods(tier, piece));
        }
        model.put(base, part.in[t]);
        model.scaleTo(LARGEST);
        model.atLeast(0);
    }
}
