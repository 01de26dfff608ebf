package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.Limits.MinimumShare;
import java.util.function.Predicate;

/**
 * Rows that say nothing new but say it in binaries alone: those who deliver must together have room for what is wanted.
 * From these the solver can conclude which suppliers it takes; from quantities it does not see that.
 */
final class Covers {

    private Covers() {}

    /** For models without options, under which less than the firm demand may be split. */
    static void add(AwardModel award) {
        long wanted = award.lines.stream().mapToLong(line -> line.line.firm()).sum();
        if (award.lines.isEmpty()) {
            return;
        }
        addSuppliers(award, offer -> true, wanted);
        if (award.scope.isUniform()) {
            award.scope.problem.limits().minimumShares().forEach(share -> addShare(award, share));
        }
        award.lines.forEach(line -> addLine(award.model, line));
    }

    private static void addShare(AwardModel award, MinimumShare share) {
        Predicate<OfferPart> isOfGroup = offer -> share.offers().contains(offer.index);
        long frozen = award.offers.stream()
                .filter(isOfGroup)
                .mapToLong(OfferPart::frozenVolume)
                .sum();
        addSuppliers(award, isOfGroup, Math.ceilDiv(award.scope.demand() * share.pct(), 100L) - frozen);
    }

    private static void addSuppliers(AwardModel award, Predicate<OfferPart> those, long wanted) {
        if (wanted > 0) {
            award.offers.stream()
                    .filter(those)
                    .forEach(offer -> award.model.put(offer.room(award.scope), offer.delivers));
            award.model.atLeast(wanted);
        }
    }

    private static void addLine(MipModel model, LinePart line) {
        if (line.seats.stream().allMatch(seat -> seat.use().length > 0)) {
            line.seats.forEach(seat -> model.put(seat.most(), seat.use()));
            model.atLeast(line.line.firm());
        }
    }
}
