package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.problem.Refused;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import coop.encommun.purchasing.pooledorder.PooledOrderView;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import coop.encommun.purchasing.pooledorder.Ratification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The coordinator's word that an awarded pooled order is to be ordered. */
@ApplicationScoped
class IssueService {

    private final PooledOrders pooledOrders;
    private final PurchaseOrderService purchaseOrders;
    private final Clock clock;

    IssueService(PooledOrders pooledOrders, PurchaseOrderService purchaseOrders, Clock clock) {
        this.pooledOrders = pooledOrders;
        this.purchaseOrders = purchaseOrders;
        this.clock = clock;
    }

    @Transactional
    PooledOrderView issue(UUID pooledOrderId, String by) {
        PooledOrder pool = pooledOrders.requireToChange(pooledOrderId);
        if (pool.rules().ratification() != Ratification.COORDINATOR) {
            throw new Refused(PurchaseOrderRefused.ORDERS_ISSUED_AUTOMATICALLY);
        }
        purchaseOrders.issueAll(pool, by, clock.instant());
        pooledOrders.flush();
        return PooledOrderView.of(pool);
    }
}
