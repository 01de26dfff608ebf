package coop.encommun.purchasing.allocation;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.product.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Reads a pooled order from one co-op's side. */
@ApplicationScoped
class CoopAllocations {

    private final EntityManager database;

    CoopAllocations(EntityManager database) {
        this.database = database;
    }

    /**
     * Empty lines and zero amounts before the award, for a co-op that was left without, and of what will not come: a cancelled
     * pool, an order its supplier rejected. 404 when the co-op took no part.
     */
    @Transactional
    CoopAllocation of(UUID pooledOrderId, UUID coopId) {
        String currency = currency(pooledOrderId, coopId);
        return CoopAllocation.of(
                pooledOrderId, coopId, currency, lines(pooledOrderId, coopId, currency), share(pooledOrderId, coopId));
    }

    private String currency(UUID pooledOrderId, UUID coopId) {
        List<String> currencies = database.createNativeQuery("""
                        select p.currency from pooled_order p join demand d on d.pooled_order_id = p.id
                        where p.id = :order and d.coop_id = :coop and d.withdrawn_at is null""", String.class)
                .setParameter("order", pooledOrderId)
                .setParameter("coop", coopId)
                .getResultList();
        return currencies.stream().findFirst().orElseThrow(Refused::notFound);
    }

    private List<CoopAllocation.Line> lines(UUID pooledOrderId, UUID coopId, String currency) {
        List<Object[]> rows = database.createNativeQuery("""
                        select l.product_id, l.sku, l.name_fr, l.name_en, l.unit, a.site_id, s.name as site_name,
                               o.id, o.supplier_id, o.supplier_name, a.requested, a.quantity, l.unit_price, a.amount,
                               f.reference_price, a.step_quantities, a.step_limits, a.step_served
                        from purchase_order o
                        join pooled_order p on p.id = o.pooled_order_id and p.status <> 'CANCELLED'
                        join allocation a on a.purchase_order_id = o.id
                        join purchase_order_line l on l.purchase_order_id = o.id and l.line_number = a.line_number
                        join frozen_product f
                          on f.pooled_order_id = o.pooled_order_id and f.product_id = l.product_id
                        join site s on s.id = a.site_id
                        where o.pooled_order_id = :order and a.coop_id = :coop and o.status <> 'REJECTED'
                        order by f.position, a.site_id, o.number""", Object[].class)
                .setParameter("order", pooledOrderId)
                .setParameter("coop", coopId)
                .getResultList();
        return rows.stream().map(row -> line(row, currency)).toList();
    }

    private static CoopAllocation.Line line(Object[] row, String currency) {
        List<ServedStep> steps =
                StepColumns.steps((BigDecimal[]) row[15], (BigDecimal[]) row[16], (BigDecimal[]) row[17]);
        return new CoopAllocation.Line(
                (UUID) row[0],
                (String) row[1],
                new Bilingual((String) row[2], (String) row[3]),
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                (UUID) row[7],
                (UUID) row[8],
                (String) row[9],
                Quantities.plain((BigDecimal) row[10]),
                Quantities.plain((BigDecimal) row[11]),
                Quantities.plain(steps.stream().map(ServedStep::served).reduce(BigDecimal.ZERO, BigDecimal::add)),
                ServedStepView.of(steps, currency),
                new Money((BigDecimal) row[12], currency),
                new Money((BigDecimal) row[13], currency),
                new Money((BigDecimal) row[14], currency));
    }

    private CoopShare share(UUID pooledOrderId, UUID coopId) {
        Object[] sums = (Object[]) database.createNativeQuery("""
                        select coalesce(sum(c.goods), 0.00), coalesce(sum(c.fixed), 0.00),
                               coalesce(sum(c.delivery), 0.00), coalesce(sum(c.gst), 0.00), coalesce(sum(c.qst), 0.00)
                        from coop_share c
                        join purchase_order o on o.id = c.purchase_order_id and o.status <> 'REJECTED'
                        join pooled_order p on p.id = o.pooled_order_id and p.status <> 'CANCELLED'
                        where o.pooled_order_id = :order and c.coop_id = :coop""", Object[].class)
                .setParameter("order", pooledOrderId)
                .setParameter("coop", coopId)
                .getSingleResult();
        return new CoopShare(
                coopId,
                (BigDecimal) sums[0],
                (BigDecimal) sums[1],
                (BigDecimal) sums[2],
                (BigDecimal) sums[3],
                (BigDecimal) sums[4]);
    }
}
