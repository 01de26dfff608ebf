package coop.encommun.purchasing.consolidation;

import coop.encommun.kit.event.Outbox;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import coop.encommun.purchasing.pooledorder.PooledOrderStatus;
import coop.encommun.purchasing.pooledorder.PooledOrderView;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends the collecting of a pooled order: the transactions around {@link PooledOrder#freeze}. */
@ApplicationScoped
class Freezing {

    private final PooledOrders pooledOrders;
    private final ExactConsolidation consolidation;
    private final Outbox outbox;
    private final Clock clock;

    Freezing(PooledOrders pooledOrders, ExactConsolidation consolidation, Outbox outbox, Clock clock) {
        this.pooledOrders = pooledOrders;
        this.consolidation = consolidation;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Committed by itself: from here on no demand is accepted, so that the freezing has no writers to wait for. */
    @Transactional(TxType.REQUIRES_NEW)
    void close(UUID id, String by) {
        pooledOrders.requireToChange(id).close(by, clock.instant());
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
        outbox.add(order.freeze(consolidation, clock.instant()));
        pooledOrders.flush();
    }
}
