package coop.encommun.purchasing.coop;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All delivery sites. */
@ApplicationScoped
class Sites implements PanacheRepositoryBase<Site, UUID> {

    Site require(UUID coopId, UUID id) {
        return find("coopId = ?1 and id = ?2", coopId, id).firstResultOptional().orElseThrow(Refused::notFound);
    }

    /** Stores it, unless the code is another site's of the same co-op. */
    void store(Site site) {
        TakenCode.refuseAs(CoopRefused.SITE_CODE_TAKEN, site.view().code(), () -> persistAndFlush(site));
    }

    List<Site> after(UUID coopId, Optional<UUID> after, int rows) {
        return find("coopId = ?1 and id > ?2 order by id", coopId, after.orElse(new UUID(0, 0)))
                .page(0, rows)
                .list();
    }
}
