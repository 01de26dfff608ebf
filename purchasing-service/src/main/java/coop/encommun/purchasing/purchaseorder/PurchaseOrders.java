package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** All purchase orders. */
@ApplicationScoped
class PurchaseOrders implements PanacheRepositoryBase<PurchaseOrder, UUID> {

    /** The year in a number turns where the consortium lives, not in Greenwich. */
    private static final ZoneId HOME = ZoneId.of("America/Montreal");

    /** The order, or a refusal 404. */
    PurchaseOrder require(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /** The orders of a pooled order, in the order of their numbers. */
    List<PurchaseOrder> of(UUID pooledOrderId) {
        return list("pooledOrderId = ?1 order by number", pooledOrderId);
    }

    /** A number nobody else has: from a sequence of the database, so also unique over replicas. */
    String nextNumber(Instant now) {
        long next = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('purchase_order_number')", Long.class)
                        .getSingleResult())
                .longValue();
        return "EC-%d-%06d".formatted(now.atZone(HOME).getYear(), next);
    }
}
