package coop.encommun.purchasing.coop;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All co-ops. */
@ApplicationScoped
class Coops implements PanacheRepositoryBase<Coop, UUID> {

    Coop require(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /** Stores it, unless the code is another's. The unique index has the last word between two at once. */
    void store(Coop coop) {
        TakenCode.refuseAs(CoopRefused.COOP_CODE_TAKEN, coop.view().code(), () -> persistAndFlush(coop));
    }

    List<Coop> after(Optional<UUID> after, int rows) {
        return find("id > ?1 order by id", after.orElse(new UUID(0, 0)))
                .page(0, rows)
                .list();
    }
}
