package coop.encommun.catalog.product;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Commands on one product: load, tell, store, and tell the others. */
@ApplicationScoped
class ProductService {

    private final Products products;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final ProductMetrics metrics;

    ProductService(Products products, Outbox outbox, AuditTrail trail, ProductMetrics metrics) {
        this.products = products;
        this.outbox = outbox;
        this.trail = trail;
        this.metrics = metrics;
    }

    /**
     * A new draft; the product that is already there when this id was used before (a repeated request).
     *
     * @throws Refused when the sheet is wrong or the SKU is taken
     */
    @Transactional
    Product create(UUID id, ProductSheet sheet) {
        Optional<Product> earlier = products.findByIdOptional(id);
        if (earlier.isPresent()) return earlier.get();
        Product product = Product.draft(id, sheet);
        requireFree(product.sku(), products.isSkuOfAnother(id, product.sku()));
        products.persist(product);
        metrics.created();
        return stored(product, "product.created");
    }

    /** @throws Refused when the version is not the one seen, the sheet wrong, the SKU taken or the change not allowed */
    @Transactional
    Product change(UUID id, String ifMatch, ProductSheet sheet) {
        Product product = products.require(id);
        ETags.check(ifMatch, product.version());
        // Asked before the change, as asking after it would already write it.
        boolean taken = products.isSkuOfAnother(id, sheet.sku());
        boolean changed = product.change(sheet);
        requireFree(sheet.sku(), taken);
        return changed ? stored(product, "product.changed") : product;
    }

    /** @throws Refused when it is no draft or something is missing */
    @Transactional
    Product publish(UUID id) {
        Product product = products.require(id);
        product.publish();
        metrics.published();
        return stored(product, "product.published");
    }

    /** @throws Refused when it is not active */
    @Transactional
    Product withdraw(UUID id) {
        Product product = products.require(id);
        product.withdraw();
        metrics.withdrawn();
        return stored(product, "product.withdrawn");
    }

    private static void requireFree(String sku, boolean taken) {
        if (taken) throw new Refused(ProductProblem.SKU_ALREADY_USED, sku);
    }

    private Product stored(Product product, String action) {
        products.store(product.sku());
        if (product.isPublic()) outbox.add(ProductChanged.of(product));
        trail.add(entry(product, action));
        return product;
    }

    /** What the audit log keeps of it: which one, and the hash of its sheet. */
    static Audited entry(Product product, String action) {
        return Audited.of(
                action,
                product.id(),
                Map.of(
                        "sku", product.sku(),
                        "version", product.version(),
                        "content", Fingerprint.ofJson(product.sheet())));
    }
}
