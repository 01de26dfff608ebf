package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.scenario.ScenarioTerms.LineLimit;
import coop.encommun.supplier.scenario.ScenarioTerms.Pair;
import coop.encommun.supplier.solver.Limits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The coordinator's limits in the numbers of a case. */
record CaseLimits(CaseIndex index, ScenarioTerms terms) {

    Limits limits() {
        return new Limits(
                terms.maxSuppliers() == null ? 0 : terms.maxSuppliers(),
                terms.maxSharePercent() == null ? 100 : terms.maxSharePercent(),
                terms.minimumShares().stream().map(this::minimumShare).toList(),
                forced().stream().map(this::pair).toList(),
                forbidden().stream().map(this::pair).toList());
    }

    /** 0 for no limit. */
    int maxSuppliers(FrozenLine line) {
        return own(line, LineLimit::maxSuppliers)
                .or(() -> Optional.ofNullable(terms.maxSuppliersPerLine()))
                .orElse(0);
    }

    /** 100 for no limit. */
    int maxSharePct(FrozenLine line) {
        return own(line, LineLimit::maxSharePercent)
                .or(() -> Optional.ofNullable(terms.maxLineSharePercent()))
                .orElse(100);
    }

    /** Those forced pairs that some bid offers, in the order of the problem. */
    List<Pair> forced() {
        return terms.forced().stream().filter(this::isOffered).toList();
    }

    /** Those forbidden pairs that some bid offers: the others forbid nothing. */
    List<Pair> forbidden() {
        return terms.forbidden().stream().filter(this::isOffered).toList();
    }

    /** What the terms ask for that no standing bid offers. */
    List<Violation> unmeetable() {
        Violations found = new Violations();
        for (int i = 0; i < terms.forced().size(); i++) {
            Pair pair = terms.forced().get(i);
            if (index.offerOf(pair.supplierId()) < 0) {
                found.add("terms.forced[" + i + "]", "forced-supplier-without-bid", name(pair.supplierId()));
            } else if (!isOffered(pair)) {
                found.add(
                        "terms.forced[" + i + "]",
                        "forced-product-not-offered",
                        name(pair.supplierId()),
                        sku(pair.productId()));
            }
        }
        for (int i = 0; i < terms.minimumShares().size(); i++) {
            ScenarioTerms.MinimumShare share = terms.minimumShares().get(i);
            if (minimumShare(share).offers().isEmpty()) {
                found.add(
                        "terms.minimumShares[" + i + "]",
                        "no-bidder-in-" + share.group().slug());
            }
        }
        return found.list();
    }

    private Limits.MinimumShare minimumShare(ScenarioTerms.MinimumShare share) {
        return new Limits.MinimumShare(
                share.group().name(),
                IntStream.range(0, index.bids().size())
                        .filter(offer -> CaseHandicaps.isOf(
                                share.group(), index, terms, index.bids().get(offer)))
                        .boxed()
                        .collect(Collectors.toSet()),
                share.percent());
    }

    private boolean isOffered(Pair pair) {
        int offer = index.offerOf(pair.supplierId());
        return offer >= 0
                && (pair.productId() == null
                        || index.offered(index.bids().get(offer)).stream()
                                .anyMatch(line -> line.productId().equals(pair.productId())));
    }

    private Limits.Pair pair(Pair pair) {
        return new Limits.Pair(
                index.offerOf(pair.supplierId()),
                pair.productId() == null ? Limits.Pair.ANY_LINE : index.lineOf().get(pair.productId()));
    }

    private <T> Optional<T> own(FrozenLine line, Function<LineLimit, T> limit) {
        return terms.lineLimits().stream()
                .filter(it -> it.productId().equals(line.productId()))
                .findFirst()
                .map(limit);
    }

    private String sku(UUID product) {
        return index.lineOf().containsKey(product) ? index.line(product).sku() : product.toString();
    }

    private String name(UUID supplier) {
        var facts = index.facts().get(supplier);
        return facts == null ? supplier.toString() : facts.name();
    }
}
