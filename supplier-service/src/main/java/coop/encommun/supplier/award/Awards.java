package coop.encommun.supplier.award;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All awards, by negotiation. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {

    /** The award of the negotiation, or a 404 refusal. */
    Award require(UUID negotiationId) {
        return findByIdOptional(negotiationId).orElseThrow(Refused::notFound);
    }

    /**
     * The award, if the supplier has a part in it; else a 404 refusal. One query decides: an award to others is not even
     * looked at.
     */
    Award requireFor(UUID supplierId, UUID negotiationId) {
        return find("negotiationId = ?1 and ?2 member of awarded", negotiationId, supplierId)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }
}
