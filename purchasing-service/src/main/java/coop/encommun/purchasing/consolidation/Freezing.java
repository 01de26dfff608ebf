package coop.encommun.purchasing.consolidation;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import coop.encommun.purchasing.pooledorder.PooledOrderEvent;
import coop.encommun.purchasing.pooledorder.PooledOrderEvent.Cancelled;
import coop.encommun.purchasing.pooledorder.PooledOrderEvent.Failed;
import coop.encommun.purchasing.pooledorder.PooledOrderEvent.Frozen;
import coop.encommun.purchasing.pooledorder.PooledOrderEvent.Opened;
import coop.encommun.purchasing.pooledorder.PooledOrderStatus;
import coop.encommun.purchasing.pooledorder.PooledOrderView;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends the collecting of a pooled order: the transactions around {@link PooledOrder#freeze}. */
@ApplicationScoped
class Freezing {

    private final PooledOrders pooledOrders;
    private final ExactConsolidation consolidation;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    Freezing(
            PooledOrders pooledOrders, ExactConsolidation consolidation, Outbox outbox, AuditTrail trail, Clock clock) {
        this.pooledOrders = pooledOrders;
        this.consolidation = consolidation;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** Committed by itself: from here on no demand is accepted, so that the freezing has no writers to wait for. */
    @Transactional(TxType.REQUIRES_NEW)
    void close(UUID id, String by) {
        PooledOrder order = pooledOrders.requireToChange(id);
        if (order.close(by, clock.instant())) {
            trail.add(Audited.of("pooled-order.closed", id, Map.of("closesAt", order.closesAt())));
        }
    }

    /** Freezes what is closed. When a replica's due job was faster the work is done already. */
    @Transactional
    PooledOrderView freezeClosed(UUID id) {
        PooledOrder order = pooledOrders.requireAlone(id);
        if (order.status() == PooledOrderStatus.COLLECTING) {
            freeze(order);
        }
        return PooledOrderView.of(order);
    }

    @Transactional
    List<UUID> due() {
        return pooledOrders.due(clock.instant());
    }

    /** Freezes an order that is due, unless another replica has it. */
    @Transactional
    void freezeDue(UUID id) {
        pooledOrders.claimDue(id, clock.instant()).ifPresent(this::freeze);
    }

    private void freeze(PooledOrder order) {
        PooledOrderEvent ended = order.freeze(consolidation, clock.instant());
        outbox.add(ended);
        trail.add(entry(ended));
        pooledOrders.flush();
    }

    private static Audited entry(PooledOrderEvent ended) {
        return switch (ended) {
            case Frozen frozen ->
                Audited.sealing(
                        "pooled-order.frozen",
                        frozen.pooledOrderId(),
                        Map.of("coops", frozen.coops(), "demand", Fingerprint.ofJson(frozen)));
            case Failed failed ->
                Audited.of("pooled-order.failed", failed.pooledOrderId(), Map.of("reason", failed.reason()));
            case Opened opened -> throw new IllegalStateException("Collecting ends by opening?");
            case Cancelled cancelled -> throw new IllegalStateException("Collecting ends by cancelling?");
        };
    }
}
