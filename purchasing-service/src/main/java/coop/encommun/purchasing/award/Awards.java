package coop.encommun.purchasing.award;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All awards, by their pooled order. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {

    /** The award, or a refusal 404: not awarded yet. */
    Award require(UUID pooledOrderId) {
        return findByIdOptional(pooledOrderId).orElseThrow(() -> new Refused(AwardRefused.NOT_AWARDED));
    }
}
