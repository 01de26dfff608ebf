package coop.encommun.local;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the suite; each is also a client id of the local issuer. */
enum LocalRole {
    COORDINATOR("coordinator", null),
    CATALOG_MANAGER("catalog-manager", null),
    AUDITOR("auditor", null),
    COOP_MANAGER("coop-manager", "coop_id"),
    SUPPLIER("supplier", "supplier_id");

    private final String id;
    private final String requiredClaim;

    LocalRole(String id, String requiredClaim) {
        this.id = id;
        this.requiredClaim = requiredClaim;
    }

    String id() {
        return id;
    }

    /** The claim that says whose co-op or supplier it is, where the role is nothing without it. */
    Optional<String> requiredClaim() {
        return Optional.ofNullable(requiredClaim);
    }

    static Optional<LocalRole> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
