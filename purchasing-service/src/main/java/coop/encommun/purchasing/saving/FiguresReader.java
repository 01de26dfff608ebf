package coop.encommun.purchasing.saving;

import coop.encommun.purchasing.award.AwardedTerms;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import coop.encommun.purchasing.saving.Figures.Buyer;
import coop.encommun.purchasing.saving.Figures.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Reads in sets what the saving of a pooled order is computed from; the computing holds no connection. */
@ApplicationScoped
class FiguresReader {

    private static final String RECEIVED = """
            select o.supplier_id, l.product_id, a.coop_id, sum(a.quantity) as quantity, sum(a.amount) as amount,
                   l.quantity as ordered, l.amount as line_amount, f.reference_price
            from pooled_order p
            join purchase_order o on o.pooled_order_id = p.id and o.status <> 'REJECTED'
            join purchase_order_line l on l.purchase_order_id = o.id
            join allocation a on a.purchase_order_id = o.id and a.line_number = l.line_number
            join frozen_product f on f.pooled_order_id = p.id and f.product_id = l.product_id
            where p.id = :order and p.status <> 'CANCELLED'
            group by o.supplier_id, l.product_id, a.coop_id, l.quantity, l.amount, f.reference_price, f.position
            order by o.supplier_id, f.position, a.coop_id""";

    private static final String BUYERS = """
            select c.id, c.name, sum(s.fixed + s.delivery) as charges
            from pooled_order p
            join purchase_order o on o.pooled_order_id = p.id and o.status <> 'REJECTED'
            join coop_share s on s.purchase_order_id = o.id
            join coop c on c.id = s.coop_id
            where p.id = :order and p.status <> 'CANCELLED'
            group by c.id, c.name
            order by c.id""";

    private final PooledOrders pooledOrders;
    private final AwardedTerms terms;
    private final EntityManager database;

    FiguresReader(PooledOrders pooledOrders, AwardedTerms terms, EntityManager database) {
        this.pooledOrders = pooledOrders;
        this.terms = terms;
        this.database = database;
    }

    /** A refusal 404 when there is no such pooled order, or no award yet. */
    @Transactional
    Figures of(UUID pooledOrderId) {
        var pool = pooledOrders.require(pooledOrderId);
        return new Figures(
                pool.id(),
                pool.currency(),
                rows(BUYERS, pool.id()).stream().map(FiguresReader::buyer).toList(),
                rows(RECEIVED, pool.id()).stream().map(FiguresReader::received).toList(),
                terms.of(pool.id()));
    }

    private List<Object[]> rows(String sql, UUID pooledOrderId) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("order", pooledOrderId)
                .getResultList();
    }

    private static Buyer buyer(Object[] row) {
        return new Buyer((UUID) row[0], (String) row[1], (BigDecimal) row[2]);
    }

    private static Received received(Object[] row) {
        return new Received(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                (BigDecimal) row[5],
                (BigDecimal) row[6],
                (BigDecimal) row[7]);
    }
}
