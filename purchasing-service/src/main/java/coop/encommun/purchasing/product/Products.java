package coop.encommun.purchasing.product;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue as last heard. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {

    /** Those of the products that are known, by id. */
    public Map<UUID, Product> known(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    /** Remembers what the catalogue says, unless something newer was heard already; a repeat changes nothing. */
    void hear(HeardProduct product) {
        getEntityManager()
                .createNativeQuery("""
                        insert into product (id, version, sku, gtin, kind, name_fr, name_en, unit, quantity_decimals,
                                             order_multiple, tax_category, reference_price, currency, status)
                        values (:id, :version, :sku, :gtin, :kind, :fr, :en, :unit, :decimals,
                                :multiple, :tax, :price, :currency, :status)
                        on conflict (id) do update set
                            version = excluded.version, sku = excluded.sku, gtin = excluded.gtin, kind = excluded.kind,
                            name_fr = excluded.name_fr, name_en = excluded.name_en, unit = excluded.unit,
                            quantity_decimals = excluded.quantity_decimals, order_multiple = excluded.order_multiple,
                            tax_category = excluded.tax_category, reference_price = excluded.reference_price,
                            currency = excluded.currency, status = excluded.status
                        where product.version < excluded.version""")
                .setParameter("id", product.productId())
                .setParameter("version", product.version())
                .setParameter("sku", product.sku())
                .setParameter("gtin", product.gtin())
                .setParameter("kind", product.kind())
                .setParameter("fr", product.name().fr())
                .setParameter("en", product.name().en())
                .setParameter("unit", product.unit())
                .setParameter("decimals", product.quantityDecimals())
                .setParameter("multiple", product.orderMultiple())
                .setParameter("tax", product.taxCategory().name())
                .setParameter("price", product.referencePrice().amount())
                .setParameter("currency", product.referencePrice().currency())
                .setParameter("status", product.status().name())
                .executeUpdate();
    }
}
