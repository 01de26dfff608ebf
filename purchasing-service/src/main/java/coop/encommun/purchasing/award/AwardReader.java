package coop.encommun.purchasing.award;

import coop.encommun.kit.audit.WitnessedCheckpoints;
import coop.encommun.purchasing.disclosure.Participation;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads awards with what seals them: the supplier service's checkpoint as this service was handed it. */
@ApplicationScoped
@Transactional
class AwardReader {

    private final PooledOrders pooledOrders;
    private final Awards awards;
    private final WitnessedCheckpoints witnessed;
    private final Participation participation;

    AwardReader(PooledOrders pooledOrders, Awards awards, WitnessedCheckpoints witnessed, Participation participation) {
        this.pooledOrders = pooledOrders;
        this.awards = awards;
        this.witnessed = witnessed;
        this.participation = participation;
    }

    /** A refusal 404 when there is no such pooled order, or no award yet. */
    AwardView whole(UUID pooledOrderId) {
        return view(pooledOrders.require(pooledOrderId).id());
    }

    /** What a co-op that takes part may know of it; to the others there is no such pooled order. */
    AwardView seenBy(UUID coopId, UUID pooledOrderId) {
        participation.require(pooledOrderId, coopId);
        return view(pooledOrderId).withoutFigures();
    }

    /** A negotiation carries its pooled order's id. */
    private AwardView view(UUID pooledOrderId) {
        Award award = awards.require(pooledOrderId);
        return AwardView.of(
                award,
                witnessed
                        .sealing("encommun.supplier.checkpoints", "negotiation.awarded", pooledOrderId)
                        .map(Seal::of)
                        .orElse(null));
    }
}
