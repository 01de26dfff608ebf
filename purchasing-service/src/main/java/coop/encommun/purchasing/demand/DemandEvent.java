package coop.encommun.purchasing.demand;

import coop.encommun.kit.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a demand. Keyed by the pooled order, so that all demands of one pool stay in order. */
sealed interface DemandEvent extends Event {

    UUID pooledOrderId();

    UUID demandId();

    @Override
    default String topic() {
        return "encommun.purchasing.demands";
    }

    @Override
    default UUID subject() {
        return demandId();
    }

    @Override
    default String key() {
        return pooledOrderId().toString();
    }

    /** A co-op's whole demand as it is from now on; it replaces every one with a smaller version. */
    record Submitted(
            UUID pooledOrderId, UUID coopId, UUID demandId, long version, Instant submittedAt, List<Line> lines)
            implements DemandEvent {
        @Override
        public String type() {
            return "purchasing.demand.submitted.v1";
        }
    }

    record Line(UUID productId, UUID siteId, String region, BigDecimal firmQuantity, BigDecimal conditionalQuantity) {}

    /** The co-op wants nothing any more. */
    record Withdrawn(UUID pooledOrderId, UUID coopId, UUID demandId, long version, Instant withdrawnAt)
            implements DemandEvent {
        @Override
        public String type() {
            return "purchasing.demand.withdrawn.v1";
        }
    }
}
