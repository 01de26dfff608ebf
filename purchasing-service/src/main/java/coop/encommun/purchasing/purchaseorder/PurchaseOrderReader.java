package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.Caller;
import coop.encommun.purchasing.Roles;
import coop.encommun.purchasing.allocation.Allocation;
import coop.encommun.purchasing.allocation.Allocations;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the caller may see of purchase orders: everything, or for a co-op's manager only where its own co-op gets something. */
@RequestScoped
@Transactional
class PurchaseOrderReader {

    private final PooledOrders pooledOrders;
    private final PurchaseOrders purchaseOrders;
    private final Allocations allocations;
    private final Caller caller;

    PurchaseOrderReader(
            PooledOrders pooledOrders, PurchaseOrders purchaseOrders, Allocations allocations, Caller caller) {
        this.pooledOrders = pooledOrders;
        this.purchaseOrders = purchaseOrders;
        this.allocations = allocations;
        this.caller = caller;
    }

    List<PurchaseOrderSummary> of(UUID pooledOrderId) {
        Optional<UUID> only = onlyCoop();
        return purchaseOrders.of(pooledOrders.require(pooledOrderId).id()).stream()
                .filter(order ->
                        only.isEmpty() || !allocations.of(order.id(), only).isEmpty())
                .map(PurchaseOrderSummary::of)
                .toList();
    }

    PurchaseOrderView one(UUID id) {
        PurchaseOrder order = purchaseOrders.require(id);
        Optional<UUID> only = onlyCoop();
        List<Allocation> visible = allocations.of(order.id(), only);
        if (only.isEmpty()) {
            return PurchaseOrderView.of(order, visible);
        }
        if (visible.isEmpty()) {
            throw Refused.notFound();
        }
        return PurchaseOrderView.of(order, visible).withAllocatedLinesOnly();
    }

    /** Empty for those who see everything; a manager without a co-op sees what nobody's co-op sees: nothing. */
    private Optional<UUID> onlyCoop() {
        return caller.has(Roles.COORDINATOR) || caller.has(Roles.AUDITOR)
                ? Optional.empty()
                : Optional.of(caller.claim(Roles.COOP_CLAIM).orElseThrow(Refused::notFound));
    }
}
