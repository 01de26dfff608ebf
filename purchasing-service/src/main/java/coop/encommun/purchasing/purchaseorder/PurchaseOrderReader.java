package coop.encommun.purchasing.purchaseorder;

import coop.encommun.purchasing.allocation.Allocations;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads whole purchase orders, for those who see everything; a co-op sees its own share as {@code CoopAllocation}. */
@ApplicationScoped
@Transactional
class PurchaseOrderReader {

    private final PooledOrders pooledOrders;
    private final PurchaseOrders purchaseOrders;
    private final Allocations allocations;

    PurchaseOrderReader(PooledOrders pooledOrders, PurchaseOrders purchaseOrders, Allocations allocations) {
        this.pooledOrders = pooledOrders;
        this.purchaseOrders = purchaseOrders;
        this.allocations = allocations;
    }

    List<PurchaseOrderSummary> of(UUID pooledOrderId) {
        return purchaseOrders.of(pooledOrders.require(pooledOrderId).id()).stream()
                .map(PurchaseOrderSummary::of)
                .toList();
    }

    PurchaseOrderView one(UUID id) {
        PurchaseOrder order = purchaseOrders.require(id);
        return PurchaseOrderView.of(order, allocations.of(order.id()));
    }
}
