package coop.encommun.purchasing.disclosure;

import coop.encommun.kit.web.Caller;
import coop.encommun.purchasing.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From how many co-ops on a sum is shown to one of them: of fewer, another's own figures would follow from it. */
@ApplicationScoped
public class Disclosure {

    private final int leastCoops;
    private final Caller caller;

    /** @throws IllegalArgumentException when the setting is below 1 */
    Disclosure(@ConfigProperty(name = "encommun.pools.least-coops", defaultValue = "3") int leastCoops, Caller caller) {
        if (leastCoops < 1) {
            throw new IllegalArgumentException("encommun.pools.least-coops must be 1 or more, not " + leastCoops);
        }
        this.leastCoops = leastCoops;
        this.caller = caller;
    }

    /** Whether this caller sees every figure, however few stand behind it: the coordinator and the auditor. */
    public boolean isWhole() {
        return caller.has(Roles.COORDINATOR) || caller.has(Roles.AUDITOR);
    }

    /** How many co-ops at least must stand behind what a co-op is shown. */
    public int leastCoops() {
        return leastCoops;
    }
}
