package coop.encommun.purchasing.coop;

import coop.encommun.kit.web.Caller;
import coop.encommun.purchasing.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see or do what with a co-op's things. To everybody else they do not exist: 404. */
@ApplicationScoped
public class CoopAccess {

    private final Caller caller;

    CoopAccess(Caller caller) {
        this.caller = caller;
    }

    /** The co-op's own manager, the coordinator, the auditor. */
    public void toRead(UUID coopId) {
        if (!caller.has(Roles.COORDINATOR) && !caller.has(Roles.AUDITOR)) {
            toAct(coopId);
        }
    }

    /** The co-op's own manager, or the coordinator for it. */
    void toDescribe(UUID coopId) {
        if (!caller.has(Roles.COORDINATOR)) {
            toAct(coopId);
        }
    }

    /** Only the co-op's own manager. */
    public void toAct(UUID coopId) {
        caller.mustBe(Roles.COOP_CLAIM, coopId);
    }
}
