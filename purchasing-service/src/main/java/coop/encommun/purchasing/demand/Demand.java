package coop.encommun.purchasing.demand;

import coop.encommun.kit.value.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What one co-op asks of one pooled order, as it stands. A withdrawn one keeps its id and version, and has no lines. */
record Demand(UUID pooledOrderId, UUID coopId, UUID id, long version, Instant submittedAt, List<DemandLine> lines) {

    /** What is stored of a demand, without its lines; {@code hash} says what they are. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its content only
    record Known(UUID id, long version, Instant submittedAt, byte[] hash, boolean withdrawn) {

        boolean asksForTheSame(List<DemandLine> lines) {
            return !withdrawn && Arrays.equals(hash, ContentHash.of(lines));
        }

        /** The stored demand, whose lines these are. */
        Demand unchanged(UUID pooledOrderId, UUID coopId, List<DemandLine> lines) {
            return new Demand(pooledOrderId, coopId, id, version, submittedAt, lines);
        }
    }

    static Demand first(UUID pooledOrderId, UUID coopId, List<DemandLine> lines, Instant now) {
        return new Demand(pooledOrderId, coopId, Ids.next(), 1, now, lines);
    }

    static Demand replacing(Known known, UUID pooledOrderId, UUID coopId, List<DemandLine> lines, Instant now) {
        return new Demand(pooledOrderId, coopId, known.id(), known.version() + 1, now, lines);
    }

    DemandEvent.Submitted submitted() {
        return new DemandEvent.Submitted(
                pooledOrderId,
                coopId,
                id,
                version,
                submittedAt,
                lines.stream()
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
