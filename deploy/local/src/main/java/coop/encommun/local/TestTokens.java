package coop.encommun.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Real signed tokens of the test issuer, one maker per role; as sent in {@code Authorization: Bearer}. */
public final class TestTokens {
    static final String KEY_FILE = "encommun.test.issuer-key";

    private static final Duration VALIDITY = Duration.ofHours(1);

    private TestTokens() {}

    public static String coordinator() {
        return ofRole(LocalRole.COORDINATOR, Map.of());
    }

    public static String catalogManager() {
        return ofRole(LocalRole.CATALOG_MANAGER, Map.of());
    }

    public static String auditor() {
        return ofRole(LocalRole.AUDITOR, Map.of());
    }

    public static String coopManager(UUID coopId) {
        return ofRole(LocalRole.COOP_MANAGER, Map.of("coop_id", coopId.toString()));
    }

    public static String supplier(UUID supplierId) {
        return ofRole(LocalRole.SUPPLIER, Map.of("supplier_id", supplierId.toString()));
    }

    /** Somebody known who may do nothing: for 403. */
    public static String noRole() {
        return mint().token("nobody", Set.of(), Map.of(), VALIDITY);
    }

    /** A coordinator's token that ended an hour ago: for 401. */
    public static String expired() {
        return mint().token("coordinator", Set.of("coordinator"), Map.of(), VALIDITY.negated());
    }

    /** Any other combination, for instance a co-op manager without a co-op. */
    public static String of(String subject, Set<String> roles, Map<String, String> claims) {
        return mint().token(subject, roles, claims, VALIDITY);
    }

    private static String ofRole(LocalRole role, Map<String, String> claims) {
        return of(role.id(), Set.of(role.id()), claims);
    }

    private static TokenMint mint() {
        TestHost.ofThisJvm();
        return TokenMint.with(
                Path.of(System.getProperty(KEY_FILE)), System.getProperty("quarkus.oidc.auth-server-url"));
    }
}
