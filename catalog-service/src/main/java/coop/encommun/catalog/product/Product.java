package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.ProductProblem.FIXED_WHILE_ACTIVE;
import static coop.encommun.catalog.product.ProductProblem.PRODUCT_INCOMPLETE;
import static coop.encommun.catalog.product.ProductProblem.PRODUCT_WITHDRAWN;
import static coop.encommun.catalog.product.ProductProblem.STATUS_NOT_REACHABLE;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.problem.Violations;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

/** Goods or a service that co-ops can ask for. */
@Entity
class Product {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private StoredSheet stored;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    protected Product() {} // Hibernate

    /** @throws Refused with everything wrong with the sheet */
    static Product draft(UUID id, ProductSheet sheet) {
        requireSound(sheet);
        var product = new Product();
        product.id = id;
        product.version = 1;
        product.stored = StoredSheet.of(sheet);
        product.status = ProductStatus.DRAFT;
        return product;
    }

    /**
     * Replaces what is said of it.
     *
     * @return whether that changed anything
     * @throws Refused when it is withdrawn, when the sheet is wrong, or when it is active and would lose what co-ops rely on
     */
    boolean change(ProductSheet sheet) {
        if (status == ProductStatus.WITHDRAWN) throw new Refused(PRODUCT_WITHDRAWN, sku());
        requireSound(sheet);
        if (status == ProductStatus.ACTIVE) {
            requireFixed(sheet);
            requireComplete(sheet);
        }
        return replace(sheet);
    }

    /** From now on co-ops can ask for it. */
    void publish() {
        requireStep(ProductStatus.ACTIVE);
        requireComplete(sheet());
        status = ProductStatus.ACTIVE;
    }

    /** Nobody can ask for it any more, for good. */
    void withdraw() {
        requireStep(ProductStatus.WITHDRAWN);
        status = ProductStatus.WITHDRAWN;
    }

    /**
     * Becomes what a file says of it.
     *
     * @param wanted the state it is to have, null to leave it
     * @return whether that changed anything
     * @throws Refused when the same by single commands would be refused
     */
    boolean takeOver(ProductSheet sheet, ProductStatus wanted) {
        boolean step = wanted != null && wanted != status;
        if (step && wanted != ProductStatus.ACTIVE) throw new Refused(STATUS_NOT_REACHABLE, status, wanted);
        if (!step && says(sheet)) return false;
        boolean changed = change(sheet);
        if (step) publish();
        return changed || step;
    }

    private boolean says(ProductSheet sheet) {
        return sheet.faults().isEmpty() && StoredSheet.of(sheet).sheet().equals(sheet());
    }

    private boolean replace(ProductSheet sheet) {
        if (says(sheet)) return false;
        stored = StoredSheet.of(sheet);
        return true;
    }

    private void requireStep(ProductStatus next) {
        if (!status.mayBecome(next)) throw new Refused(STATUS_NOT_REACHABLE, status, next);
    }

    private static void requireSound(ProductSheet sheet) {
        var faults = new Violations();
        sheet.faults().forEach(faults::add);
        faults.throwIfAny(GeneralProblem.VALIDATION);
    }

    /**
     * Demands refer to the SKU, count in the unit and name price limits in the currency: another one would silently change
     * what was asked for.
     */
    private void requireFixed(ProductSheet sheet) {
        var fixed = new Violations();
        if (!stored.sku().equals(sheet.sku())) fixed.add("sku", "fixed-while-active", stored.sku());
        if (!stored.unit().equals(sheet.unit())) fixed.add("unit", "fixed-while-active", stored.unit());
        String currency = stored.referencePrice().currency();
        if (!currency.equals(sheet.referencePrice().currency()))
            fixed.add("referencePrice.currency", "fixed-while-active", currency);
        fixed.throwIfAny(FIXED_WHILE_ACTIVE);
    }

    private static void requireComplete(ProductSheet sheet) {
        if (sheet.name().en() != null) return;
        throw Refused.withViolations(PRODUCT_INCOMPLETE, List.of(new Violation("name.en", "needed-to-publish")));
    }

    /** What is said of it, in canonical form. */
    ProductSheet sheet() {
        return stored.sheet();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String sku() {
        return stored.sku();
    }

    ProductStatus status() {
        return status;
    }

    /** A draft is nobody else's business; from publication on every change is told. */
    boolean isPublic() {
        return status != ProductStatus.DRAFT;
    }

    /** Decimals of the unit: how finely quantities of it may be asked for. */
    int quantityDecimals() {
        return Units.of(stored.unit()).orElseThrow().quantityDecimals();
    }
}
