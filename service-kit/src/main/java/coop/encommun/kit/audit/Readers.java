package coop.encommun.kit.audit;

/** Who may read what of the log: what proves something, everybody; what was done, auditors. */
final class Readers {

    static final String AUDITOR = "auditor";
    static final String COORDINATOR = "coordinator";
    static final String CATALOG_MANAGER = "catalog-manager";
    static final String COOP_MANAGER = "coop-manager";
    static final String SUPPLIER = "supplier";

    private Readers() {}
}
