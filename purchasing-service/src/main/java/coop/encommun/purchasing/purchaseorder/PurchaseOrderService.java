package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.kit.value.Ids;
import coop.encommun.purchasing.allocation.Allocations;
import coop.encommun.purchasing.allocation.CostSplit;
import coop.encommun.purchasing.allocation.PricedLine;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drafts and issues the purchase orders of a pooled order. Always inside the transaction of the change that causes it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PurchaseOrderService {

    private final PurchaseOrders purchaseOrders;
    private final Allocations allocations;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final OrderMetrics metrics;

    PurchaseOrderService(
            PurchaseOrders purchaseOrders,
            Allocations allocations,
            Outbox outbox,
            AuditTrail trail,
            OrderMetrics metrics) {
        this.purchaseOrders = purchaseOrders;
        this.allocations = allocations;
        this.outbox = outbox;
        this.trail = trail;
        this.metrics = metrics;
    }

    /** Stores the order of one awarded supplier with its allocations and what each co-op pays. */
    public void draft(PooledOrder pool, Supplier supplier, List<DraftLine> drafts, Charges charges, Instant now) {
        List<PurchaseOrderLine> lines = new ArrayList<>();
        List<PricedLine> priced = new ArrayList<>();
        for (DraftLine draft : drafts) {
            PurchaseOrderLine line = PurchaseOrderLine.of(lines.size() + 1, draft);
            lines.add(line);
            priced.add(PricedLine.of(draft.allocated(), line.amount(), line.isTaxable()));
        }
        PurchaseOrder order = new PurchaseOrder(
                Ids.next(), purchaseOrders.nextNumber(now), pool.id(), supplier, pool.currency(), lines, charges, now);
        purchaseOrders.persistAndFlush(order);
        OrderTotals totals = order.totals();
        CostSplit split = new CostSplit(priced, charges.delivery(), charges.fixed());
        allocations.store(order.id(), priced, split.shares(totals.gst(), totals.qst()));
    }

    /** Issues every order of an awarded pooled order: each supplier is to learn its own. */
    public void issueAll(PooledOrder pool, String by, Instant now) {
        pool.orderIssued(by, now);
        Map<UUID, String> issued = new HashMap<>();
        for (PurchaseOrder order : purchaseOrders.of(pool.id())) {
            PurchaseOrderEvent event = order.issue(allocations.of(order.id()), now);
            outbox.add(event);
            issued.put(order.id(), Fingerprint.ofJson(event));
            metrics.issued();
        }
        trail.add(Audited.of("orders.issued", pool.id(), Map.of("orders", issued)));
    }
}
