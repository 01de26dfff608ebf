package coop.encommun.supplier.scenario;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.bid.PriceSchedule;
import coop.encommun.supplier.clearing.DemandCurve;
import coop.encommun.supplier.clearing.Options;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.Schedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A case under terms as a solver's problem. */
final class CaseProblem {
    private final CaseIndex index;
    private final ScenarioTerms terms;
    private final CaseScale scale;
    private final CaseHandicaps handicaps;

    CaseProblem(CaseIndex index, ScenarioTerms terms) {
        this.index = index;
        this.terms = terms;
        this.scale = index.scale();
        this.handicaps = new CaseHandicaps(index, terms);
    }

    AwardProblem problem() {
        List<Offer> offers = index.bids().stream().map(this::offer).toList();
        List<Long> weights = new CaseWeights(index).perUnit();
        CaseLimits limits = new CaseLimits(index, terms);
        List<List<AwardProblem.Option>> options = options(offers);
        List<AwardProblem.Line> lines = IntStream.range(0, index.lines().size())
                .mapToObj(l -> {
                    FrozenLine line = index.lines().get(l);
                    return new AwardProblem.Line(
                            line.productId().toString(),
                            firm(line),
                            limits.maxSuppliers(line),
                            limits.maxSharePct(line),
                            weights.get(l),
                            options.get(l));
                })
                .toList();
        AwardProblem problem = new AwardProblem(index.regions(), lines, offers, limits.limits());
        CaseRange.check(problem);
        return problem;
    }

    private List<AwardProblem.Cell> firm(FrozenLine line) {
        Map<Integer, Long> byRegion = new TreeMap<>();
        line.regions().stream()
                .filter(region -> region.firmQuantity().signum() > 0)
                .forEach(region -> byRegion.merge(
                        index.region(region.region()), scale.quantity(line, region.firmQuantity()), Math::addExact));
        return byRegion.entrySet().stream()
                .map(cell -> new AwardProblem.Cell(cell.getKey(), cell.getValue()))
                .toList();
    }

    /** By line. */
    private List<List<AwardProblem.Option>> options(List<Offer> offers) {
        List<List<AwardProblem.Option>> options = new ArrayList<>();
        List<DemandCurve> curves = new ArrayList<>();
        for (FrozenLine line : index.lines()) {
            options.add(new ArrayList<>());
            curves.add(CaseDemand.curve(index, line));
        }
        for (int offer = 0; offer < offers.size() && terms.conditionalDemand(); offer++) {
            for (OfferLine offered : offers.get(offer).lines()) {
                int line = offered.line();
                options.get(line).addAll(Options.of(offer, offers.get(offer), offered, curves.get(line)));
            }
        }
        return options;
    }

    private Offer offer(OpenedBid bid) {
        BidTerms offered = bid.terms();
        // Volumes over several lines are in one unit of measure: any of the lines tells its scale.
        FrozenLine any = index.line(index.offered(bid).getFirst().productId());
        long caps = index.offered(bid).stream().mapToLong(this::cap).reduce(0, Math::addExact);
        long capacity = offered.capacity() == null ? caps : Math.min(caps, scale.quantity(any, offered.capacity()));
        List<OfferLine> lines = index.offered(bid).stream()
                .map(line -> offerLine(bid, line, offered.schedule().isOnTotalVolume() ? capacity : cap(line)))
                .toList();
        return new Offer(
                bid.supplierId().toString(),
                capacity,
                offered.minimumVolume() == null ? 0 : scale.quantity(any, offered.minimumVolume()),
                scale.money(offered.minimumOrder()),
                scale.money(offered.fixed()),
                index.regions().stream()
                        .map(region -> offered.serves(region)
                                ? scale.money(offered.deliveryChargeTo(region))
                                : (Long) Offer.NOT_SERVED)
                        .toList(),
                schedule(offered, lines),
                lines);
    }

    /** @param most volume that can fill the line's tiers: those that begin beyond it are never reached */
    private OfferLine offerLine(OpenedBid bid, BidTerms.Line offered, long most) {
        FrozenLine line = index.line(offered.productId());
        long price = scale.price(line, offered.tiers().getFirst().unitPrice());
        return new OfferLine(
                index.lineOf().get(offered.productId()),
                cap(offered),
                scale.quantity(line, offered.minimumQuantity()),
                index.pack(offered),
                offered.tiers().stream()
                        .filter(tier -> scale.quantity(line, tier.from()) <= most)
                        .map(tier -> new AwardProblem.Tier(
                                scale.quantity(line, tier.from()), scale.price(line, tier.unitPrice())))
                        .toList(),
                Math.multiplyExact(price, handicaps.basisPoints(bid, offered)));
    }

    /** At most all that is wanted of the line, in whole packs: a cap beyond it says nothing. */
    private long cap(BidTerms.Line offered) {
        FrozenLine line = index.line(offered.productId());
        long pack = index.pack(offered);
        BigDecimal wanted = line.regions().stream().map(CaseIndex::wanted).reduce(BigDecimal.ZERO, BigDecimal::add);
        long wholePacks = Math.multiplyExact(Math.ceilDiv(scale.quantity(line, wanted), pack), pack);
        return Math.min(scale.quantity(line, offered.cap()), wholePacks);
    }

    private Schedule schedule(BidTerms offered, List<OfferLine> lines) {
        Schedule.Kind kind = Schedule.Kind.valueOf(offered.schedule().name());
        PriceSchedule prices = offered.schedule();
        if (prices.isOnTotalVolume()) {
            List<AwardProblem.Tier> shared = lines.getFirst().tiers();
            return new Schedule(
                    kind, shared.stream().map(AwardProblem.Tier::from).toList(), List.of());
        } else if (prices.isOnSpend()) {
            return onSpend(kind, offered.rebates(), mostSpent(lines));
        }
        return Schedule.onLine(kind);
    }

    /** A bid's rebates may begin anywhere; below the first there is none, and those beyond all spend are never reached. */
    private Schedule onSpend(Schedule.Kind kind, List<BidTerms.Rebate> rebates, long mostSpent) {
        List<Long> from = new ArrayList<>();
        List<Integer> basisPoints = new ArrayList<>();
        if (rebates.getFirst().from().signum() > 0) {
            from.add(0L);
            basisPoints.add(0);
        }
        rebates.stream()
                .filter(rebate -> scale.money(rebate.from()) <= mostSpent)
                .forEach(rebate -> {
                    from.add(scale.money(rebate.from()));
                    basisPoints.add(CaseHandicaps.basisPoints(rebate.percent()));
                });
        return new Schedule(kind, from, basisPoints);
    }

    private static long mostSpent(List<OfferLine> lines) {
        return lines.stream()
                .mapToLong(line -> Math.multiplyExact(line.tiers().getFirst().price(), line.cap()))
                .reduce(0, Math::addExact);
    }
}
