package coop.encommun.purchasing.demand;

import coop.encommun.kit.value.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one co-op asks of one pooled order, as it stands. A withdrawn one keeps its id and version, and has no lines. */
record Demand(UUID pooledOrderId, UUID coopId, UUID id, long version, Instant submittedAt, DemandContent content) {

    /** What is stored of a demand, without its lines; {@code hash} says what they are. */
    record Known(UUID id, long version, Instant submittedAt, String hash, boolean withdrawn) {

        boolean asksForTheSame(DemandContent content) {
            return !withdrawn && hash.equals(content.hash());
        }

        /** The stored demand, whose content this is. */
        Demand unchanged(UUID pooledOrderId, UUID coopId, DemandContent content) {
            return new Demand(pooledOrderId, coopId, id, version, submittedAt, content);
        }
    }

    static Demand first(UUID pooledOrderId, UUID coopId, DemandContent content, Instant now) {
        return new Demand(pooledOrderId, coopId, Ids.next(), 1, now, content);
    }

    static Demand replacing(Known known, UUID pooledOrderId, UUID coopId, DemandContent content, Instant now) {
        return new Demand(pooledOrderId, coopId, known.id(), known.version() + 1, now, content);
    }

    List<DemandLine> lines() {
        return content.lines();
    }

    DemandEvent.Submitted submitted() {
        return new DemandEvent.Submitted(
                pooledOrderId,
                coopId,
                id,
                version,
                submittedAt,
                lines().stream()
                        .map(line -> new DemandEvent.Line(
                                line.productId(),
                                line.siteId(),
                                line.region(),
                                line.firmQuantity(),
                                line.conditionalQuantity()))
                        .toList());
    }

    /** Of a demand that has no lines any more. */
    DemandEvent.Withdrawn withdrawn() {
        return new DemandEvent.Withdrawn(pooledOrderId, coopId, id, version, submittedAt);
    }
}
