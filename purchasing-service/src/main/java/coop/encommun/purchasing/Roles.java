package coop.encommun.purchasing;

/** Who may act, as the token names them. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String COOP_MANAGER = "coop-manager";
    public static final String AUDITOR = "auditor";

    /** The claim of a co-op manager's token that names its own co-op. */
    public static final String COOP_CLAIM = "coop_id";

    private Roles() {}
}
