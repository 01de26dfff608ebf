package coop.encommun.kit.web;

import coop.encommun.kit.problem.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes this request, by the token. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final ClaimNames names;

    Caller(SecurityIdentity identity, ClaimNames names) {
        this.identity = identity;
        this.names = names;
    }

    /** The token's {@code sub}. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** A claim that is an id, such as {@code coop_id}; empty when the token lacks it or it is no UUID. */
    public Optional<UUID> claim(String name) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) return Optional.empty();
        try {
            return Optional.ofNullable(token.getClaim(names.of(name)))
                    .map(Object::toString)
                    .map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** @throws Refused (404: another's thing is not even known to exist) unless the claim is exactly this id */
    public void mustBe(String claim, UUID id) {
        if (!claim(claim).filter(id::equals).isPresent()) throw Refused.notFound();
    }
}
