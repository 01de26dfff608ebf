package coop.encommun.supplier.sealing;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All shares of keys. */
@ApplicationScoped
class KeyShares implements PanacheRepositoryBase<KeyShare, UUID> {

    private static final String THIS = "holder = ?1 and subject = ?2 and roundId ="
            + " (select roundId from RoundKey where negotiationId = ?3 and number = ?4)";

    /** Both shares of a round's key, always in the same order; none when its key is not shared. */
    List<KeyShare> of(UUID roundId) {
        return list("roundId = ?1 order by holder", roundId);
    }

    /** The share that is this very caller's, or 404: which rounds have holders, and whom, is nobody else's business. */
    KeyShare require(UUID negotiationId, int round, String holder, String subject) {
        return find(THIS, holder, subject, negotiationId, round)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }

    /** The id of the round whose share it is, or 404; of the share itself nothing is read. */
    UUID requireRound(UUID negotiationId, int round, String holder, String subject) {
        return getEntityManager()
                .createQuery("select roundId from KeyShare where " + THIS, UUID.class)
                .setParameter(1, holder)
                .setParameter(2, subject)
                .setParameter(3, negotiationId)
                .setParameter(4, round)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refused::notFound);
    }
}
