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

/** Commands to a co-op's delivery sites. */
@ApplicationScoped
class SiteService {

    private final Coops coops;
    private final Sites sites;
    private final AuditTrail trail;

    SiteService(Coops coops, Sites sites, AuditTrail trail) {
        this.coops = coops;
        this.sites = sites;
        this.trail = trail;
    }

    /** A site under this id; the one that is there already when the request is a repeat. */
    @Transactional
    Site add(UUID coopId, UUID id, SiteRequest request) {
        coops.require(coopId);
        Optional<Site> earlier = sites.findByIdOptional(id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Site site = new Site(id, coopId, request);
        sites.store(site);
        enter("site.registered", site);
        return site;
    }

    @Transactional
    Site change(UUID coopId, UUID id, String ifMatch, SiteRequest request) {
        Site site = sites.require(coopId, id);
        ETags.check(ifMatch, site.version());
        site.change(request);
        sites.store(site);
        enter("site.changed", site);
        return site;
    }

    private void enter(String action, Site site) {
        SiteView view = site.view();
        trail.add(Audited.of(
                action,
                view.id(),
                Map.of("coop", view.coopId(), "version", view.version(), "content", Fingerprint.ofJson(view))));
    }
}
