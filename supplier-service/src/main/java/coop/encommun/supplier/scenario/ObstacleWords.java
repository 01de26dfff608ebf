package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Violation;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.scenario.ScenarioTerms.Pair;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in the way of an award, so that a coordinator knows what to do: which product, which region, which limit.
 * Products are named by SKU and name: the texts choose the name of their language from the two given.
 */
record ObstacleWords(CaseIndex index, ScenarioTerms terms) {

    List<Violation> of(AwardResult result) {
        return switch (result.status()) {
            case OPTIMAL, FEASIBLE -> List.of();
            case UNKNOWN -> List.of(new Violation("bids", "award-none-found"));
            case INFEASIBLE ->
                result.obstacles().isEmpty()
                        ? List.of(new Violation("bids", "award-impossible"))
                        : result.obstacles().stream().flatMap(this::words).toList();
        };
    }

    private Stream<Violation> words(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NoOffer(int line) -> Stream.of(about(line, "", "award-no-offer"));
            case Obstacle.RegionNotServed(int line, int region) ->
                Stream.of(about(
                        line,
                        ".regions[" + index.regions().get(region) + "]",
                        "award-region-not-served",
                        index.regions().get(region)));
            case Obstacle.CapsTooSmall(int line, long demand, long offered) ->
                Stream.of(about(
                        line,
                        "",
                        "award-caps-too-small",
                        index.scale().quantity(line(line), demand),
                        index.scale().quantity(line(line), offered)));
            case Obstacle.NoSplit(int line) -> Stream.of(about(line, "", "award-no-split"));
            case Obstacle.SuppliersTooTight() ->
                Stream.concat(
                        Stream.of(new Violation("bids", "award-suppliers-too-tight")),
                        index.bids().stream().flatMap(ObstacleWords::demands));
            case Obstacle.LimitsTooTight(List<Obstacle.Limit> limits) -> words(limits);
        };
    }

    /** What a supplier demands of its whole part: one of these is too much. */
    private static Stream<Violation> demands(OpenedBid bid) {
        BidTerms offered = bid.terms();
        String field = "bids[" + bid.supplierName() + "]";
        List<Violation> demands = new ArrayList<>();
        if (offered.minimumOrder().signum() > 0) {
            demands.add(new Violation(
                    field + ".minimumOrder", "bid-asks-minimum-order", bid.supplierName(), offered.minimumOrder()));
        }
        if (offered.minimumVolume() != null) {
            demands.add(new Violation(
                    field + ".minimumVolume", "bid-asks-minimum-volume", bid.supplierName(), offered.minimumVolume()));
        }
        if (offered.capacity() != null) {
            demands.add(new Violation(field + ".capacity", "bid-has-capacity", bid.supplierName(), offered.capacity()));
        }
        return demands.stream();
    }

    private Stream<Violation> words(List<Obstacle.Limit> limits) {
        Stream<Violation> together =
                limits.size() < 2 ? Stream.of() : Stream.of(new Violation("terms", "award-limits-together"));
        return Stream.concat(together, limits.stream().map(this::words));
    }

    private Violation words(Obstacle.Limit limit) {
        int subject = limit.subject();
        return switch (limit.kind()) {
            case MAX_SUPPLIERS -> new Violation("terms.maxSuppliers", "limit-max-suppliers", terms.maxSuppliers());
            case MAX_SHARE -> new Violation("terms.maxSharePercent", "limit-max-share", terms.maxSharePercent());
            case MINIMUM_SHARE -> {
                ScenarioTerms.MinimumShare share = terms.minimumShares().get(subject);
                yield new Violation(
                        "terms.minimumShares[" + subject + "]",
                        "limit-share-of-" + share.group().slug(),
                        share.percent());
            }
            case FORCED -> {
                Pair pair = new CaseLimits(index, terms).forced().get(subject);
                yield pair("terms.forced[" + terms.forced().indexOf(pair) + "]", "limit-forced", pair);
            }
            case FORBIDDEN -> {
                Pair pair = new CaseLimits(index, terms).forbidden().get(subject);
                yield pair("terms.forbidden[" + terms.forbidden().indexOf(pair) + "]", "limit-forbidden", pair);
            }
            case LINE_MAX_SUPPLIERS ->
                about(
                        subject,
                        "",
                        "limit-line-max-suppliers",
                        new CaseLimits(index, terms).maxSuppliers(line(subject)));
            case LINE_MAX_SHARE ->
                about(subject, "", "limit-line-max-share", new CaseLimits(index, terms).maxSharePct(line(subject)));
        };
    }

    private Violation pair(String field, String code, Pair pair) {
        String supplier = index.bids().get(index.offerOf(pair.supplierId())).supplierName();
        if (pair.productId() == null) {
            return new Violation(field, code, supplier);
        }
        FrozenLine line = index.line(pair.productId());
        return new Violation(
                field,
                code + "-pair",
                supplier,
                line.sku(),
                line.name().fr(),
                line.name().en());
    }

    /** {0} the SKU, {1} the French name, {2} the English one, {3}… what else there is to say. */
    private Violation about(int number, String part, String code, Object... more) {
        FrozenLine line = line(number);
        List<Object> args = new ArrayList<>(
                List.of(line.sku(), line.name().fr(), line.name().en()));
        args.addAll(List.of(more));
        return new Violation("lines[" + line.sku() + "]" + part, code, args.toArray());
    }

    private FrozenLine line(int number) {
        return index.lines().get(number);
    }
}
