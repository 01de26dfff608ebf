package coop.encommun.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows who acts: the request's caller, or the service where events and timers drive it. */
@ApplicationScoped
class Actors {

    private final SecurityIdentity caller;
    private final Actor system;

    Actors(SecurityIdentity caller, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.caller = caller;
        this.system = Actor.system(service);
    }

    Actor present() {
        boolean serves = Arc.container().requestContext().isActive();
        return serves && !caller.isAnonymous() ? Actor.of(caller) : system;
    }
}
