package coop.encommun.supplier.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Every attempt ever made, for those who ask why an order has not arrived. */
@ApplicationScoped
class DeliveryLog {
    private final EntityManager entities;

    DeliveryLog(EntityManager entities) {
        this.entities = entities;
    }

    void add(OrderDispatch order, Attempt attempt) {
        entities.persist(new DeliveryAttempt(order, attempt));
    }

    /** Up to {@code limit} attempts for the order in all its versions, behind the given one, oldest first. */
    List<DeliveryAttempt> after(UUID purchaseOrderId, long attempt, int limit) {
        return entities.createQuery("""
                        select a from DeliveryAttempt a
                        where a.id > :after
                          and a.dispatchId in (select d.id from OrderDispatch d where d.purchaseOrderId = :order)
                        order by a.id""", DeliveryAttempt.class)
                .setParameter("after", attempt)
                .setParameter("order", purchaseOrderId)
                .setMaxResults(limit)
                .getResultList();
    }
}
