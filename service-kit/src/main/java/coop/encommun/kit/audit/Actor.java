package coop.encommun.kit.audit;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who does what is being done: somebody with a token, or the service itself. */
record Actor(String name, String role) {

    static Actor system(String service) {
        return new Actor("system:" + service, "system");
    }

    static Actor of(SecurityIdentity caller) {
        String name = caller.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : caller.getPrincipal().getName();
        return new Actor(name, String.join(",", new TreeSet<>(caller.getRoles())));
    }
}
