package coop.encommun.e2e.isolation;

import java.util.Optional;

/** Everybody who may knock. "Own" is the co-op or supplier whose things are asked for. */
public enum Caller {
    ANONYMOUS(null, null),
    EXPIRED("coordinator", null),
    WITHOUT_ROLE("nobody", null),
    OWN_COOP("coop-manager", "coop_id"),
    OTHER_COOP("coop-manager", "coop_id"),
    /** Manager of a co-op that does not exist. */
    STRANGE_COOP("coop-manager", "coop_id"),
    /** A manager whose token names no co-op. */
    NAMELESS_COOP("coop-manager", null),
    COORDINATOR("coordinator", null),
    CATALOG_MANAGER("catalog-manager", null),
    AUDITOR("auditor", null),
    OWN_SUPPLIER("supplier", "supplier_id"),
    /** Invited and bidding too. */
    OTHER_SUPPLIER("supplier", "supplier_id"),
    UNINVITED_SUPPLIER("supplier", "supplier_id"),
    STRANGE_SUPPLIER("supplier", "supplier_id"),
    NAMELESS_SUPPLIER("supplier", null);

    private final String role;
    private final String claim;

    Caller(String role, String claim) {
        this.role = role;
        this.claim = claim;
    }

    Optional<String> role() {
        return Optional.ofNullable(role);
    }

    Optional<String> claim() {
        return Optional.ofNullable(claim);
    }

    boolean isKnown() {
        return this != ANONYMOUS && this != EXPIRED;
    }

    boolean hasRoleOf(Caller other) {
        return role != null && role.equals(other.role);
    }

    boolean isCoop() {
        return "coop-manager".equals(role);
    }

    boolean isSupplier() {
        return "supplier".equals(role);
    }
}
