package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import coop.encommun.purchasing.pooledorder.PooledOrderStatus;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records what suppliers make of their orders, and what that makes of the pooled order. */
@ApplicationScoped
@Transactional
class AnswerService {

    private final PooledOrders pooledOrders;
    private final PurchaseOrders purchaseOrders;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerService(
            PooledOrders pooledOrders, PurchaseOrders purchaseOrders, Outbox outbox, AuditTrail trail, Clock clock) {
        this.pooledOrders = pooledOrders;
        this.purchaseOrders = purchaseOrders;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    void delivered(UUID purchaseOrderId, Instant at) {
        known(purchaseOrderId).delivered(at);
        trail.add(Audited.of("order.delivered", purchaseOrderId, Map.of("at", at)));
    }

    /** Holds the pooled order, so that of two last answers exactly one finds all the others there. */
    void answer(UUID pooledOrderId, UUID purchaseOrderId, SupplierAnswer answer) {
        PooledOrder pool = pooledOrders.requireToChange(pooledOrderId);
        PurchaseOrder order = known(purchaseOrderId);
        if (!order.pooledOrderId().equals(pooledOrderId)) {
            throw new PoisonEvent(
                    "Purchase order %s is not of pooled order %s".formatted(purchaseOrderId, pooledOrderId));
        }
        order.answer(answer);
        trail.add(Audited.of(
                "order.answered",
                purchaseOrderId,
                Map.of(
                        "decision",
                        answer.decision(),
                        "version",
                        answer.version(),
                        "answer",
                        Fingerprint.ofJson(answer))));
        if (pool.status() == PooledOrderStatus.ORDERED) {
            conclude(pool);
        }
    }

    private void conclude(PooledOrder pool) {
        List<PurchaseOrder> orders = purchaseOrders.of(pool.id());
        if (!orders.stream().allMatch(order -> order.status().isAnswer())) {
            return;
        }
        if (orders.stream().anyMatch(order -> order.status().isAccepted())) {
            pool.acknowledge(clock.instant());
            trail.add(Audited.of("pooled-order.acknowledged", pool.id()));
        } else {
            String numbers = orders.stream().map(PurchaseOrder::number).collect(Collectors.joining(", "));
            outbox.add(pool.fail("all-orders-rejected", numbers, clock.instant()));
            trail.add(Audited.of("pooled-order.failed", pool.id(), Map.of("reason", "all-orders-rejected")));
        }
    }

    private PurchaseOrder known(UUID purchaseOrderId) {
        return purchaseOrders
                .findByIdOptional(purchaseOrderId)
                .orElseThrow(() -> new PoisonEvent("Unknown purchase order " + purchaseOrderId));
    }
}
