package coop.encommun.supplier.scenario;

import coop.encommun.supplier.supplier.SupplierFacts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a scenario is computed from beside the demand and the bids, which never change. Kept with it, so that the same
 * problem can be made again whenever it is checked.
 *
 * @param readAt bids valid at that moment take part
 * @param facts of the suppliers that bid, as they were then
 */
record ScenarioBasis(Instant readAt, Map<UUID, SupplierFacts> facts) {
    ScenarioBasis {
        facts = Map.copyOf(facts);
    }
}
