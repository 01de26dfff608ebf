package coop.encommun.catalog.product;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All products. */
@ApplicationScoped
class Products implements PanacheRepositoryBase<Product, UUID> {

    private static final Sort BY_SKU = Sort.by("stored.sku");

    /** @throws Refused 404 */
    Product require(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /**
     * Where drafts are hidden, by the same query and with the same answer as if there was none.
     *
     * @throws Refused 404
     */
    Product require(UUID id, boolean drafts) {
        return drafts
                ? require(id)
                : find("id = ?1 and status <> ?2", id, ProductStatus.DRAFT)
                        .firstResultOptional()
                        .orElseThrow(Refused::notFound);
    }

    boolean isSkuOfAnother(UUID id, String sku) {
        return count("stored.sku = ?1 and id <> ?2", sku, id) > 0;
    }

    /** Those that exist, locked until the transaction ends so that what is decided about them stays true. */
    List<Product> lockWithSkus(Collection<String> skus) {
        return skus.isEmpty()
                ? List.of()
                : find("stored.sku in ?1", BY_SKU, skus)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    List<Product> withIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The first products by SKU that match, behind the one given (null: from the first on). */
    List<Product> page(ProductFilter filter, boolean drafts, String afterSku, int most) {
        var conditions = new ArrayList<String>();
        var values = new Parameters();
        conditions(filter, drafts, afterSku).forEach((condition, value) -> {
            if (value == null) return;
            String name = "p" + conditions.size();
            conditions.add(condition.formatted(name));
            values.and(name, value);
        });
        return find(conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions), BY_SKU, values)
                .page(0, most)
                .list();
    }

    private static Map<String, Object> conditions(ProductFilter filter, boolean drafts, String afterSku) {
        Map<String, Object> conditions = new HashMap<>();
        conditions.put("stored.sku > :%s", afterSku);
        conditions.put("status = :%s", filter.status());
        conditions.put("status <> :%s", drafts ? null : ProductStatus.DRAFT);
        conditions.put("stored.kind = :%s", filter.kind());
        conditions.put("stored.unspsc like concat(:%s, '%%')", filter.unspsc());
        conditions.put("stored.cpv like concat(:%s, '%%')", filter.cpv());
        return conditions;
    }

    /** What was done to it since it was read or last written is not written. */
    void forget(Product product) {
        getEntityManager().detach(product);
    }

    /** Frees the memory of everything read and written so far. */
    void forgetAll() {
        getEntityManager().clear();
    }

    /**
     * Writes what is pending, so that versions are final and a SKU that somebody else took meanwhile is noticed.
     *
     * @throws Refused when two products would have one SKU
     */
    void store(String sku) {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            if ("product_sku_unique".equals(e.getConstraintName()))
                throw new Refused(ProductProblem.SKU_ALREADY_USED, sku);
            throw e;
        }
    }
}
