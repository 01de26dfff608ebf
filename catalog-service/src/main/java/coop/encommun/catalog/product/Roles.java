package coop.encommun.catalog.product;

/** The roles of the suite, as tokens name them. */
final class Roles {
    static final String CATALOG_MANAGER = "catalog-manager";
    static final String COORDINATOR = "coordinator";
    static final String COOP_MANAGER = "coop-manager";
    static final String SUPPLIER = "supplier";
    static final String AUDITOR = "auditor";

    private Roles() {}
}
