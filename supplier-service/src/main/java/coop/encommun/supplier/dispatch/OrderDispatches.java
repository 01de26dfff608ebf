package coop.encommun.supplier.dispatch;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All orders to be sent or sent. What is claimed is locked first and read afterwards. */
@ApplicationScoped
class OrderDispatches implements PanacheRepositoryBase<OrderDispatch, UUID> {

    /**
     * Undelivered, not claimed, with an endpoint that is not disabled; its time has come, or the endpoint was set anew
     * since the last attempt. An earlier version of the same order goes first.
     */
    private static final String DUE = """
            from order_dispatch d join supplier s on s.id = d.supplier_id
            where d.delivered_at is null
              and (d.claimed_until is null or d.claimed_until <= :now)
              and s.webhook_url is not null
              and (d.next_attempt_at <= :now or s.webhook_set_at > d.last_attempt_at)
              and not exists (select from disabled_endpoint e
                              where e.supplier_id = s.id and e.webhook_set_at = s.webhook_set_at)
              and not exists (select from order_dispatch o
                              where o.purchase_order_id = d.purchase_order_id
                                and o.order_version < d.order_version and o.delivered_at is null)
            """;

    /**
     * The latest version of the order, or a 404 refusal. One query decides: another supplier's order is not even loaded.
     *
     * @param supplierId whose it must be; null for anybody's
     */
    OrderDispatch requireLatest(UUID purchaseOrderId, UUID supplierId) {
        return find(
                        "purchaseOrderId = ?1 and (?2 is null or supplierId = ?2) order by orderVersion desc",
                        purchaseOrderId,
                        supplierId)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }

    /** The dispatch, for the caller's transaction alone to change. */
    OrderDispatch requireForChange(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from order_dispatch where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    Optional<OrderDispatch> of(UUID purchaseOrderId, int orderVersion) {
        return find("purchaseOrderId = ?1 and orderVersion = ?2", purchaseOrderId, orderVersion)
                .firstResultOptional();
    }

    /** Suppliers with something to send, the one that waits longest first. */
    List<UUID> suppliersWithDue(Instant now) {
        @SuppressWarnings("unchecked") // select of one uuid column
        List<UUID> suppliers = getEntityManager()
                .createNativeQuery(
                        "select d.supplier_id " + DUE + " group by d.supplier_id order by min(d.next_attempt_at)",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        return suppliers;
    }

    /** The supplier's next due dispatch, locked by this transaction; empty when another one is at it. */
    Optional<OrderDispatch> nextDueOf(UUID supplierId, Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select d.id " + DUE + " and d.supplier_id = :supplier"
                                + " order by d.next_attempt_at, d.id limit 1 for update of d skip locked",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("supplier", supplierId)
                .getResultList();
        return ids.stream().findFirst().map(UUID.class::cast).map(this::findById);
    }

    /** Up to {@code limit} orders in their latest version, behind the given dispatch; of one supplier or (null) of all. */
    List<OrderSummary> after(UUID dispatchId, UUID supplierId, int limit) {
        return getEntityManager()
                .createQuery("""
                        select d.id, d.purchaseOrderId, d.number, d.orderVersion, d.pooledOrderId, d.supplierId,
                            d.receivedAt, d.deliveredAt, d.sha256, a.decision
                        from OrderDispatch d left join OrderAnswer a on a.dispatchId = d.id
                        where d.id > :after and (:supplier is null or d.supplierId = :supplier)
                          and not exists (select 1 from OrderDispatch later
                              where later.purchaseOrderId = d.purchaseOrderId and later.orderVersion > d.orderVersion)
                        order by d.id""", OrderSummary.class)
                .setParameter("after", dispatchId)
                .setParameter("supplier", supplierId)
                .setMaxResults(limit)
                .getResultList();
    }

    long undelivered() {
        return count("deliveredAt is null");
    }

    /** Leaves the supplier's endpoint alone until it is set anew. */
    void disableEndpoint(UUID supplierId, Instant since, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into disabled_endpoint (supplier_id, webhook_set_at, disabled_at)
                        values (:supplier, :since, :now)
                        on conflict (supplier_id) do update
                        set webhook_set_at = excluded.webhook_set_at, disabled_at = excluded.disabled_at""")
                .setParameter("supplier", supplierId)
                .setParameter("since", since)
                .setParameter("now", now)
                .executeUpdate();
    }
}
