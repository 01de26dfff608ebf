package coop.encommun.supplier.scenario;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import coop.encommun.supplier.supplier.SupplierFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which line, offer and region has which number in the problem: lines are those with firm demand, offers the bids that
 * offer any of them, regions all with a demand for them.
 */
record CaseIndex(
        List<FrozenLine> lines,
        List<OpenedBid> bids,
        List<String> regions,
        Map<UUID, Integer> lineOf,
        Map<UUID, SupplierFacts> facts,
        CaseScale scale) {

    static CaseIndex of(List<FrozenLine> frozen, List<OpenedBid> standing, Map<UUID, SupplierFacts> facts) {
        List<FrozenLine> lines =
                frozen.stream().filter(line -> line.firmQuantity().signum() > 0).toList();
        Map<UUID, Integer> lineOf = new HashMap<>();
        lines.forEach(line -> lineOf.put(line.productId(), lineOf.size()));
        List<OpenedBid> bids = standing.stream()
                .filter(bid -> bid.terms().lines().stream().anyMatch(line -> lineOf.containsKey(line.productId())))
                .toList();
        Set<String> regions = new TreeSet<>();
        lines.forEach(line -> line.regions().stream()
                .filter(region -> wanted(region).signum() > 0)
                .forEach(region -> regions.add(region.region())));
        return new CaseIndex(
                lines, bids, List.copyOf(regions), Map.copyOf(lineOf), Map.copyOf(facts), new CaseScale(lines, bids));
    }

    /** Lines of a bid that the problem has, in the bid's order. */
    List<BidTerms.Line> offered(OpenedBid bid) {
        return bid.terms().lines().stream()
                .filter(line -> lineOf.containsKey(line.productId()))
                .toList();
    }

    FrozenLine line(UUID product) {
        return lines.get(lineOf.get(product));
    }

    int region(String name) {
        return regions.indexOf(name);
    }

    /** Number of the supplier's offer; -1 when it has none. */
    int offerOf(UUID supplier) {
        for (int i = 0; i < bids.size(); i++) {
            if (bids.get(i).supplierId().equals(supplier)) {
                return i;
            }
        }
        return -1;
    }

    SupplierFacts facts(OpenedBid bid) {
        return facts.getOrDefault(bid.supplierId(), new SupplierFacts(bid.supplierName(), Set.of(), null));
    }

    /** Orders are whole multiples of it: of the product's own and of the bid's pack. */
    long pack(BidTerms.Line offered) {
        FrozenLine line = line(offered.productId());
        long own = scale.quantity(line, line.orderMultiple());
        long pack = offered.pack() == null ? own : scale.quantity(line, offered.pack());
        return Math.multiplyExact(own / gcd(own, pack), pack);
    }

    /** Firm and conditional. */
    static BigDecimal wanted(FrozenRegion region) {
        return region.steps().stream()
                .filter(step -> step.maxUnitPrice() != null)
                .map(FrozenRegion.Step::quantity)
                .reduce(region.firmQuantity(), BigDecimal::add);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
