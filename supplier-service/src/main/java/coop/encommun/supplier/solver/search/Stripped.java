package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import java.util.List;

/**
 * A problem without packs and options, for a first award: options are never needed, and whole packs are ordered for
 * whatever part of them is wanted.
 */
final class Stripped {

    private Stripped() {}

    static AwardProblem of(AwardProblem problem) {
        return new AwardProblem(
                problem.regions(),
                problem.lines().stream().map(Stripped::line).toList(),
                problem.offers().stream().map(Stripped::offer).toList(),
                problem.limits());
    }

    private static Line line(Line line) {
        return new Line(line.id(), line.demand(), line.maxSuppliers(), line.maxSharePct(), line.weight(), List.of());
    }

    private static Offer offer(Offer offer) {
        return new Offer(
                offer.id(),
                offer.capacity(),
                offer.minimumVolume(),
                offer.minimumSpend(),
                offer.fixedCharge(),
                offer.regionCharges(),
                offer.schedule(),
                offer.lines().stream().map(Stripped::line).toList());
    }

    private static OfferLine line(OfferLine line) {
        long packs = line.cap() / line.pack();
        return new OfferLine(line.line(), packs * line.pack(), line.minimum(), 1, line.tiers(), line.handicap());
    }
}
