package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.Demand.Known;
import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import coop.encommun.purchasing.pooledorder.CollectingWindow;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that must be known to decide on a demand, read at once. */
record DemandSetting(
        CollectingWindow window, Optional<Known> known, Map<UUID, PooledProduct> products, Map<UUID, String> regions) {}
