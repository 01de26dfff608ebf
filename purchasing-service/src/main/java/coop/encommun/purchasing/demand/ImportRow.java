package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.Demand.Known;
import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import java.util.Optional;
import java.util.UUID;

/** A row of the file with what its names stand for here; empty where they stand for nothing. */
record ImportRow(
        long line,
        boolean whole,
        String coop,
        String sku,
        String quantity,
        String unit,
        String maxUnitPrice,
        String site,
        String neededBy,
        Optional<UUID> coopId,
        Optional<PooledProduct> product,
        Optional<UUID> siteId,
        String region,
        Optional<Known> known) {

    String cell(ImportColumn column) {
        return switch (column) {
            case COOP -> coop;
            case SKU -> sku;
            case QUANTITY -> quantity;
            case UNIT -> unit;
            case MAX_UNIT_PRICE -> maxUnitPrice;
            case SITE -> site;
            case NEEDED_BY -> neededBy;
        };
    }
}
