package coop.encommun.purchasing.award;

import coop.encommun.purchasing.allocation.ConditionalStep;
import coop.encommun.purchasing.allocation.SiteDemand;
import coop.encommun.purchasing.consolidation.FrozenDemand;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an award is held against: the terms and the demand as frozen. The products keep the order of the pooled order's lines. */
final class FrozenFacts {

    private final Map<UUID, FrozenProduct> products = new LinkedHashMap<>();
    private final Map<UUID, List<SiteDemand>> demand;

    FrozenFacts(List<FrozenProduct> terms, List<FrozenDemand.SiteDemand> demand) {
        terms.forEach(product -> products.put(product.productId(), product));
        this.demand = demand.stream()
                .collect(Collectors.groupingBy(
                        FrozenDemand.SiteDemand::productId,
                        Collectors.mapping(FrozenFacts::site, Collectors.toList())));
    }

    List<FrozenProduct> products() {
        return List.copyOf(products.values());
    }

    /** Null when the product is not of this pooled order. */
    FrozenProduct product(UUID productId) {
        return products.get(productId);
    }

    List<SiteDemand> demandFor(UUID productId) {
        return demand.getOrDefault(productId, List.of());
    }

    private static SiteDemand site(FrozenDemand.SiteDemand line) {
        return new SiteDemand(
                line.coopId(),
                line.siteId(),
                line.region(),
                line.firmQuantity(),
                line.steps().stream()
                        .map(step -> new ConditionalStep(step.quantity(), step.maxUnitPrice()))
                        .toList(),
                line.tolerance(),
                line.neededBy());
    }
}
