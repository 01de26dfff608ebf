package coop.encommun.supplier;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Whose things the caller may see. */
@RequestScoped
public class Access {
    private final Caller caller;

    Access(Caller caller) {
        this.caller = caller;
    }

    /** The coordinator and the auditor see every supplier's things. */
    public boolean isToAll() {
        return caller.has(Roles.COORDINATOR) || caller.has(Roles.AUDITOR);
    }

    /** @throws Refused (404) for a supplier that asks for another's things */
    public void to(UUID supplierId) {
        if (!isToAll()) {
            caller.mustBe(Roles.SUPPLIER_ID, supplierId);
        }
    }

    /**
     * The supplier the caller speaks for.
     *
     * @throws Refused (404) when its token names none
     */
    public UUID ownSupplier() {
        return caller.claim(Roles.SUPPLIER_ID).orElseThrow(Refused::notFound);
    }

    /** Who did it, for the history. */
    public String subject() {
        return caller.subject();
    }
}
