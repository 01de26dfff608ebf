package coop.encommun.kit.audit;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who does what is being done: somebody with a token, or the service itself. */
record Actor(String name, String role) {

    /** What else a token says of groups is the provider’s business, and would stay in the log for good. */
    private static final Set<String> ROLES = Set.of(
            Readers.AUDITOR, Readers.CATALOG_MANAGER, Readers.COOP_MANAGER, Readers.COORDINATOR, Readers.SUPPLIER);

    static Actor system(String service) {
        return new Actor("system:" + service, "system");
    }

    static Actor of(SecurityIdentity caller) {
        String name = caller.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : caller.getPrincipal().getName();
        return new Actor(
                name,
                caller.getRoles().stream().filter(ROLES::contains).sorted().collect(Collectors.joining(",")));
    }
}
