package coop.encommun.purchasing.consolidation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import coop.encommun.purchasing.pooledorder.PooledDemand.Line;
import coop.encommun.purchasing.pooledorder.PooledDemand.Region;
import coop.encommun.purchasing.pooledorder.PooledDemand.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stored demand curves. */
@ApplicationScoped
class DemandCurves {

    private static final String STEPS = """
            select product_id, region, trim_scale(quantity) as quantity, trim_scale(tolerance) as tolerance,
                   max_unit_price
            from demand_curve_step
            where pooled_order_id = :order
            order by product_id, region, max_unit_price desc nulls first""";

    private final EntityManager database;
    private final FrozenTerms terms;

    DemandCurves(EntityManager database, FrozenTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    private record StoredStep(
            UUID productId, String region, BigDecimal quantity, BigDecimal tolerance, BigDecimal maxUnitPrice) {

        boolean isFirm() {
            return maxUnitPrice == null;
        }
    }

    /** The curve of every product somebody wants, per region; regions by name, steps firm first, then by falling limit. */
    List<Line> of(UUID pooledOrderId) {
        Map<UUID, List<StoredStep>> steps = steps(pooledOrderId).stream().collect(groupingBy(StoredStep::productId));
        return terms.of(pooledOrderId).stream()
                .filter(product -> steps.containsKey(product.productId()))
                .map(product -> line(product, steps.get(product.productId())))
                .toList();
    }

    private List<StoredStep> steps(UUID pooledOrderId) {
        List<Object[]> rows = database.createNativeQuery(STEPS, Object[].class)
                .setParameter("order", pooledOrderId)
                .getResultList();
        return rows.stream()
                .map(row -> new StoredStep(
                        (UUID) row[0], (String) row[1], (BigDecimal) row[2], (BigDecimal) row[3], (BigDecimal) row[4]))
                .toList();
    }

    private static Line line(FrozenProduct product, List<StoredStep> steps) {
        String currency = product.referencePrice().currency();
        List<Region> regions =
                steps.stream().collect(groupingBy(StoredStep::region, LinkedHashMap::new, toList())).entrySet().stream()
                        .map(region -> region(region.getKey(), region.getValue(), currency))
                        .toList();
        return new Line(
                product.productId(),
                product.sku(),
                product.gtin(),
                product.name(),
                product.unit(),
                product.quantityDecimals(),
                product.orderMultiple(),
                product.taxCategory(),
                product.referencePrice(),
                regions);
    }

    private static Region region(String name, List<StoredStep> steps, String currency) {
        return new Region(
                name,
                sum(steps.stream()
                        .filter(StoredStep::isFirm)
                        .map(StoredStep::quantity)
                        .toList()),
                sum(steps.stream().map(StoredStep::tolerance).toList()),
                steps.stream()
                        .filter(step -> step.quantity().signum() > 0)
                        .map(step -> new Step(
                                step.quantity(), step.isFirm() ? null : new Money(step.maxUnitPrice(), currency)))
                        .toList());
    }

    private static BigDecimal sum(List<BigDecimal> quantities) {
        return quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
