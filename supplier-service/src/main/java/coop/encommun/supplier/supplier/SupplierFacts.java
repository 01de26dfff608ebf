package coop.encommun.supplier.supplier;

import java.util.Set;

/**
 * What an award looks at besides the bid.
 *
 * @param qualityScore 0 to 100 as the coordinator set it; null when unknown
 */
public record SupplierFacts(String name, Set<SupplierGroup> groups, Integer qualityScore) {

    public SupplierFacts {
        groups = Set.copyOf(groups);
    }
}
