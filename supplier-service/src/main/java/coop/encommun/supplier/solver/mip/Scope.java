package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Limits.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a problem and a restriction leave open, and how much each may be at most. */
final class Scope {

    final AwardProblem problem;
    final Restriction restriction;
    private final Set<Pair> forbidden;
    private final Set<Pair> forced;
    private final boolean uniform;

    Scope(AwardProblem problem, Restriction restriction) {
        this.problem = problem;
        this.restriction = restriction;
        this.forbidden = new HashSet<>(problem.limits().forbidden());
        this.forced = new HashSet<>(problem.limits().forced());
        this.uniform = sharesAreQuantities();
    }

    /** Whether limits of share are limits of quantity: nothing has another weight, packs or a choice of quantity. */
    private boolean sharesAreQuantities() {
        return problem.lines().stream().mapToLong(Line::weight).distinct().count() == 1
                && problem.lines().stream().allMatch(line -> line.options().isEmpty())
                && problem.offers().stream()
                        .flatMap(offer -> offer.lines().stream())
                        .allMatch(line -> line.pack() == 1);
    }

    boolean isUniform() {
        return uniform;
    }

    boolean isFree(int line) {
        return !restriction.frozenLines().contains(line);
    }

    boolean isForced(int offer, int line) {
        return forced.contains(new Pair(offer, line));
    }

    boolean isForced(int offer) {
        return forced.contains(new Pair(offer, Pair.ANY_LINE));
    }

    boolean isOpen(int offer, int line) {
        return isFree(line)
                && !restriction.closedOffers().contains(offer)
                && !forbidden.contains(new Pair(offer, line))
                && !forbidden.contains(new Pair(offer, Pair.ANY_LINE));
    }

    /** What is frozen of the offer. */
    List<Piece> frozen(int offer) {
        return restriction.frozen().stream()
                .filter(piece -> piece.offer() == offer)
                .toList();
    }

    /** Most units of all lines, with the limit of the share of the whole where that is one of quantity. */
    long capacity(int offer) {
        long capacity = problem.offers().get(offer).capacity();
        int pct = problem.limits().maxSharePct();
        if (!uniform || pct == 100) {
            return capacity;
        }
        return Math.min(capacity, demand() * pct / 100);
    }

    /** Firm demand of all lines, frozen ones too. */
    long demand() {
        return problem.lines().stream().mapToLong(Line::firm).sum();
    }

    /** Most that the offer can be ordered of the line when it is split; 0 when nothing. */
    long most(int offer, OfferLine terms) {
        Line line = problem.lines().get(terms.line());
        Offer seller = problem.offers().get(offer);
        long wanted = line.demand().stream()
                .filter(cell -> seller.serves(cell.region()))
                .mapToLong(Cell::quantity)
                .sum();
        long share = line.firm() * line.maxSharePct() / 100;
        long delivered = roundUp(Math.min(wanted, share), terms.pack());
        long ordered = Math.min(Math.min(terms.cap(), capacity(offer)), delivered);
        return ordered - ordered % terms.pack();
    }

    static long least(OfferLine terms) {
        return roundUp(Math.max(terms.minimum(), 1), terms.pack());
    }

    /** Whether an option is within its offer's terms; whether its tier is reached is the model's affair. */
    boolean isOpen(int line, Option option) {
        Offer offer = problem.offers().get(option.offer());
        return isOpen(option.offer(), line)
                && problem.lines().get(line).maxSharePct() == 100
                && option.ordered() <= offer.capacity()
                && option.cells().stream().allMatch(cell -> offer.serves(cell.region()))
                && offer.lines().stream()
                        .anyMatch(terms -> terms.line() == line
                                && option.ordered() <= terms.cap()
                                && option.ordered() >= terms.minimum()
                                && option.ordered() % terms.pack() == 0);
    }

    static long roundUp(long quantity, long pack) {
        return (quantity + pack - 1) / pack * pack;
    }
}
