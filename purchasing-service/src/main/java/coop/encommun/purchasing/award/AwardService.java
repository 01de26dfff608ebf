package coop.encommun.purchasing.award;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.purchasing.allocation.Allocator;
import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.consolidation.FrozenDemand;
import coop.encommun.purchasing.consolidation.FrozenTerms;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import coop.encommun.purchasing.pooledorder.PooledOrderStatus;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import coop.encommun.purchasing.pooledorder.Ratification;
import coop.encommun.purchasing.pooledorder.Transition;
import coop.encommun.purchasing.purchaseorder.Charges;
import coop.encommun.purchasing.purchaseorder.PurchaseOrderService;
import coop.encommun.purchasing.purchaseorder.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Follows a pooled order's negotiation to its end: awarded, with orders and allocations drafted, or failed. */
@ApplicationScoped
@Transactional
class AwardService {

    private final PooledOrders pooledOrders;
    private final Awards awards;
    private final FrozenTerms terms;
    private final FrozenDemand demand;
    private final PurchaseOrderService purchaseOrders;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    AwardService(
            PooledOrders pooledOrders,
            Awards awards,
            FrozenTerms terms,
            FrozenDemand demand,
            PurchaseOrderService purchaseOrders,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.pooledOrders = pooledOrders;
        this.awards = awards;
        this.terms = terms;
        this.demand = demand;
        this.purchaseOrders = purchaseOrders;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** Only the first round starts the negotiation; one given up meanwhile stays given up. */
    void roundOpened(UUID pooledOrderId, int round) {
        PooledOrder pool = pooledOrders.requireToChange(pooledOrderId);
        boolean started = round > 1 || hasNegotiated(pool);
        if (!started && pool.status() != PooledOrderStatus.CANCELLED) {
            pool.negotiationStarted(clock.instant());
            trail.add(Audited.of("pooled-order.negotiation-started", pooledOrderId, Map.of("round", round)));
        }
    }

    /** All or nothing: the award, every order with its allocations, and what the ratification rule makes of them. */
    void award(Awarded awarded) {
        PooledOrder pool = pooledOrders.requireToChange(awarded.pooledOrderId());
        Optional<Award> known = awards.findByIdOptional(pool.id());
        if (known.isPresent()) {
            refuseAnother(known.get(), awarded);
            return;
        }
        FrozenFacts facts = new FrozenFacts(terms.of(pool.id()), demand.of(pool.id()));
        List<String> faults = AwardCheck.faults(awarded, facts, pool.currency());
        if (!faults.isEmpty()) {
            throw new PoisonEvent("The award contradicts the frozen demand: " + String.join("; ", faults));
        }
        Instant now = clock.instant();
        pool.award(now);
        awards.persist(new Award(awarded));
        draftOrders(pool, awarded, facts, now);
        trail.add(Audited.sealing(
                "award.received", pool.id(), Map.of("round", awarded.round(), "award", Fingerprint.ofJson(awarded))));
        if (pool.rules().ratification() == Ratification.AUTOMATIC) {
            purchaseOrders.issueAll(pool, Transition.SYSTEM, now);
        }
    }

    /** The negotiation ended without an award; a pooled order that has ended already stays as it is. */
    void negotiationFailed(UUID pooledOrderId, String reason, String detail) {
        PooledOrder pool = pooledOrders.requireToChange(pooledOrderId);
        if (pool.status() != PooledOrderStatus.FAILED && pool.status() != PooledOrderStatus.CANCELLED) {
            outbox.add(pool.fail(reason, detail, clock.instant()));
            trail.add(Audited.of("pooled-order.failed", pooledOrderId, Map.of("reason", reason)));
        }
    }

    private void draftOrders(PooledOrder pool, Awarded awarded, FrozenFacts facts, Instant now) {
        OrderDrafts drafts =
                new OrderDrafts(awarded, facts, Allocator.of(pool.rules().allocationPolicy()));
        for (AwardedSupplier supplier : awarded.suppliers()) {
            purchaseOrders.draft(
                    pool,
                    new Supplier(supplier.supplierId(), supplier.name()),
                    drafts.linesOf(supplier.supplierId()),
                    new Charges(OrderDrafts.charges(supplier), OrderDrafts.fixedCharge(supplier)),
                    now);
        }
    }

    private static boolean hasNegotiated(PooledOrder pool) {
        return pool.transitions().stream().anyMatch(step -> step.to() == PooledOrderStatus.NEGOTIATING);
    }

    private static void refuseAnother(Award known, Awarded awarded) {
        if (!known.saysTheSameAs(awarded)) {
            throw new PoisonEvent(
                    "Pooled order %s is awarded already, in another way".formatted(awarded.pooledOrderId()));
        }
    }
}
