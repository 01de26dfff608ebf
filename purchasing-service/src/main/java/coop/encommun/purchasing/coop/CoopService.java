package coop.encommun.purchasing.coop;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The coordinator's commands to co-ops. */
@ApplicationScoped
class CoopService {

    private final Coops coops;
    private final AuditTrail trail;

    CoopService(Coops coops, AuditTrail trail) {
        this.coops = coops;
        this.trail = trail;
    }

    /** A co-op under this id; the one that is there already when the request is a repeat. */
    @Transactional
    Coop admit(UUID id, CoopRequest request) {
        Optional<Coop> earlier = coops.findByIdOptional(id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Coop coop = new Coop(id, request);
        coops.store(coop);
        enter("coop.registered", coop);
        return coop;
    }

    @Transactional
    Coop change(UUID id, String ifMatch, CoopRequest request) {
        Coop coop = coops.require(id);
        ETags.check(ifMatch, coop.version());
        coop.change(request);
        coops.store(coop);
        enter("coop.changed", coop);
        return coop;
    }

    private void enter(String action, Coop coop) {
        trail.add(Audited.of(
                action, coop.id(), Map.of("version", coop.version(), "content", Fingerprint.ofJson(coop.view()))));
    }
}
