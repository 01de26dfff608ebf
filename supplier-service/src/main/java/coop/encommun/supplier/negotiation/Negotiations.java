package coop.encommun.supplier.negotiation;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All negotiations. A row is locked before the aggregate is read, never with it: rounds fetched in the locking
 * statement itself would still show the moment before the wait.
 */
@ApplicationScoped
public class Negotiations implements PanacheRepositoryBase<Negotiation, UUID> {
    /** Topic of everything told about a negotiation. */
    public static final String TOPIC = "encommun.supplier.negotiations";

    /** The negotiation, or a 404 refusal. */
    public Negotiation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refused(GeneralProblem.NOT_FOUND));
    }

    /** The negotiation, for the caller's transaction alone to change; waits for bids being taken. */
    public Negotiation requireForChange(UUID id) {
        lock(id, "for update");
        return require(id);
    }

    /** The negotiation as it stays while the caller takes a bid: any number at once, but no change of state. */
    public Negotiation requireForBidding(UUID id) {
        lock(id, "for share");
        return require(id);
    }

    /** One negotiation whose round is due, claimed by this transaction; others skip it meanwhile. */
    Optional<Negotiation> claimDue(Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select n.id from negotiation n
                        join negotiation_round r on r.negotiation_id = n.id and r.closed_at is null
                        where n.status = 'ROUND_OPEN' and r.closes_at <= :now
                        order by r.closes_at limit 1
                        for update of n skip locked""",
                        UUID.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(id -> require((UUID) id));
    }

    /** Up to {@code limit} negotiations by id, after the given one, in any state or in one. */
    List<Negotiation> after(UUID id, Optional<NegotiationStatus> status, int limit) {
        var found = status.isPresent()
                ? find("id > ?1 and status = ?2 order by id", id, status.get())
                : find("id > ?1 order by id", id);
        return found.page(0, limit).list();
    }

    private void lock(UUID id, String how) {
        getEntityManager()
                .createNativeQuery("select id from negotiation where id = :id " + how)
                .setParameter("id", id)
                .getResultList();
    }
}
