package coop.encommun.supplier;

/** The roles this service knows, as they stand in tokens, and the claim that ties a machine account to its supplier. */
public final class Roles {
    public static final String COORDINATOR = "coordinator";
    public static final String SUPPLIER = "supplier";
    public static final String AUDITOR = "auditor";

    /** Claim holding the id of the supplier a token speaks for. */
    public static final String SUPPLIER_ID = "supplier_id";

    private Roles() {}
}
