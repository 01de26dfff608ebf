package coop.encommun.purchasing.consolidation;

import coop.encommun.purchasing.pooledorder.Consolidation;
import coop.encommun.purchasing.pooledorder.PooledDemand;
import coop.encommun.purchasing.pooledorder.PooledOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Computes demand curve and terms in sets, inside the database, from the stored demands, and proves the sums. */
@ApplicationScoped
class ExactConsolidation implements Consolidation {

    private static final String STORE_TERMS = """
            insert into frozen_product (pooled_order_id, position, product_id, sku, gtin, name_fr, name_en, unit,
                                        quantity_decimals, order_multiple, tax_category, reference_price, currency)
            select l.pooled_order_id, l.position, p.id, p.sku, p.gtin, p.name_fr, p.name_en, p.unit,
                   p.quantity_decimals, p.order_multiple, p.tax_category, p.reference_price, p.currency
            from pooled_order_line l join product p on p.id = l.product_id
            where l.pooled_order_id = :order""";

    private static final String STORE_CURVE = """
            insert into demand_curve_step (pooled_order_id, product_id, region, max_unit_price, quantity, tolerance)
            select cast(:order as uuid), product_id, region, max_unit_price, sum(quantity), sum(tolerance)
            from (select product_id, region, null::numeric as max_unit_price, firm_quantity as quantity, tolerance
                  from demand_line where pooled_order_id = :order
                  union all
                  select l.product_id, l.region, s.max_unit_price, s.quantity, 0
                  from demand_line l,
                       unnest(l.conditional_quantities, l.max_unit_prices) as s (quantity, max_unit_price)
                  where l.pooled_order_id = :order and l.conditional_quantities <> '{}') as steps
            group by product_id, region, max_unit_price""";

    /** Products whose demands do not add up to what was consolidated: there must be none. */
    private static final String COUNT_DIFFERENCES = """
            with certain as (
                select product_id, sum(firm_quantity) as firm, sum(tolerance) as tolerance
                from demand_line where pooled_order_id = :order group by product_id),
            uncertain as (
                select product_id, sum(q) as conditional
                from demand_line, unnest(conditional_quantities) as q
                where pooled_order_id = :order and conditional_quantities <> '{}' group by product_id),
            pooled as (
                select product_id, sum(quantity) filter (where max_unit_price is null) as firm,
                       sum(tolerance) as tolerance,
                       sum(quantity) filter (where max_unit_price is not null) as conditional
                from demand_curve_step where pooled_order_id = :order group by product_id)
            select count(*)
            from certain left join uncertain using (product_id) full join pooled using (product_id)
            where (certain.firm, certain.tolerance, uncertain.conditional)
                  is distinct from (pooled.firm, pooled.tolerance, pooled.conditional)""";

    private final EntityManager database;
    private final DemandCurves curves;

    ExactConsolidation(EntityManager database, DemandCurves curves) {
        this.database = database;
        this.curves = curves;
    }

    @Override
    public PooledDemand of(PooledOrder order) {
        run(STORE_TERMS, order.id());
        run(STORE_CURVE, order.id());
        long differences = count(COUNT_DIFFERENCES, order.id());
        if (differences > 0) {
            throw new IllegalStateException(
                    "Consolidation of %s is off for %d products".formatted(order.id(), differences));
        }
        long coops = count(
                "select count(*) from demand where pooled_order_id = :order and withdrawn_at is null", order.id());
        return new PooledDemand(coops, curves.of(order.id()));
    }

    private void run(String sql, UUID pooledOrderId) {
        database.createNativeQuery(sql).setParameter("order", pooledOrderId).executeUpdate();
    }

    private long count(String sql, UUID pooledOrderId) {
        return (Long) database.createNativeQuery(sql, Long.class)
                .setParameter("order", pooledOrderId)
                .getSingleResult();
    }
}
