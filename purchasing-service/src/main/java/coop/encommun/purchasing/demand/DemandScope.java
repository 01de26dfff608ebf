package coop.encommun.purchasing.demand;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a demand is checked against: the products as last heard from the catalogue, the co-op's own sites, the day. */
record DemandScope(
        Map<UUID, PooledProduct> products, Map<UUID, String> regionOfSite, DemandLimits limits, LocalDate today) {

    /** A known product; {@code pooled}: the pooled order lists it. */
    record PooledProduct(UUID id, String unit, int quantityDecimals, boolean active, boolean pooled) {

        boolean isCountedIn(String otherUnit) {
            return unit.equals(otherUnit);
        }
    }

    Optional<PooledProduct> product(UUID id) {
        return Optional.ofNullable(id).map(products::get);
    }

    Optional<String> region(UUID siteId) {
        return Optional.ofNullable(siteId).map(regionOfSite::get);
    }
}
