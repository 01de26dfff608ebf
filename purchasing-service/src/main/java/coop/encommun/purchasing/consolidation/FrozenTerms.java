package coop.encommun.purchasing.consolidation;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.product.Bilingual;
import coop.encommun.purchasing.product.TaxCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The terms of a pooled order's products as they were when it was frozen. */
@ApplicationScoped
public class FrozenTerms {

    private final EntityManager database;

    FrozenTerms(EntityManager database) {
        this.database = database;
    }

    /** One product at the moment of freezing; prices are before taxes, quantities in {@code unit}. */
    public record FrozenProduct(
            UUID productId,
            String sku,
            String gtin,
            Bilingual name,
            String unit,
            int quantityDecimals,
            BigDecimal orderMultiple,
            TaxCategory taxCategory,
            Money referencePrice) {}

    /** Every product of the frozen order, in the order of its lines; empty when it is not frozen yet. */
    public List<FrozenProduct> of(UUID pooledOrderId) {
        List<Object[]> rows = database.createNativeQuery("""
                        select product_id, sku, gtin, name_fr, name_en, unit, quantity_decimals,
                               trim_scale(order_multiple) as order_multiple,
                               tax_category, reference_price, currency
                        from frozen_product where pooled_order_id = :order order by position""", Object[].class)
                .setParameter("order", pooledOrderId)
                .getResultList();
        return rows.stream().map(FrozenTerms::product).toList();
    }

    private static FrozenProduct product(Object[] row) {
        return new FrozenProduct(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                new Bilingual((String) row[3], (String) row[4]),
                (String) row[5],
                ((Number) row[6]).intValue(),
                (BigDecimal) row[7],
                TaxCategory.valueOf((String) row[8]),
                new Money((BigDecimal) row[9], (String) row[10]));
    }
}
