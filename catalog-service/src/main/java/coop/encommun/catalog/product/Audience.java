package coop.encommun.catalog.product;

import coop.encommun.kit.web.Caller;
import java.util.stream.Stream;

/**
 * Who reads. A draft is the business of those who prepare or verify: to a co-op or a supplier it does not exist. What a co-op
 * pays alone is nothing that suppliers should bid against.
 */
record Audience(boolean seesDrafts, boolean seesReferencePrices) {

    static Audience of(Caller caller) {
        boolean prepares = Stream.of(Roles.CATALOG_MANAGER, Roles.COORDINATOR, Roles.AUDITOR)
                .anyMatch(caller::has);
        return new Audience(prepares, prepares || caller.has(Roles.COOP_MANAGER));
    }

    ProductView view(Product product) {
        ProductView whole = ProductView.of(product);
        return seesReferencePrices ? whole : whole.withoutReferencePrice();
    }
}
