package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All scenarios. What is claimed is locked first and read afterwards. */
@ApplicationScoped
public class Scenarios implements PanacheRepositoryBase<Scenario, UUID> {

    /** The negotiation's scenario, or a 404 refusal. */
    public Scenario require(UUID negotiationId, UUID id) {
        return findByIdOptional(id)
                .filter(scenario -> scenario.negotiationId().equals(negotiationId))
                .orElseThrow(Refused::notFound);
    }

    /** The negotiation's scenario, for the caller's transaction alone to change. */
    Scenario requireForChange(UUID negotiationId, UUID id) {
        return findForChange(id)
                .filter(scenario -> scenario.negotiationId().equals(negotiationId))
                .orElseThrow(Refused::notFound);
    }

    Optional<Scenario> findForChange(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from scenario where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    /** The one that waits longest, or whose claim has run out; locked by this transaction, no other one waits for it. */
    Optional<Scenario> nextFree(Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select id from scenario
                        where state = 'QUEUED' or (state = 'RUNNING' and claimed_until <= :now)
                        order by created_at, id limit 1 for update skip locked""", UUID.class)
                .setParameter("now", now)
                .getResultList();
        return ids.stream().findFirst().map(UUID.class::cast).map(this::findById);
    }

    /** Whether its round is closed, the last one, and neither awarded nor called off. */
    boolean isOfRoundToAward(Scenario scenario) {
        return count(
                        "from Negotiation n where n.id = ?1 and n.status = ROUND_CLOSED"
                                + " and ?2 = (select max(r.number) from Negotiation m join m.rounds r where m.id = ?1)",
                        scenario.negotiationId(),
                        scenario.round())
                > 0;
    }

    /** How many of the negotiation wait or are being computed. */
    long unfinishedOf(UUID negotiationId) {
        return count("negotiationId = ?1 and state in (QUEUED, RUNNING)", negotiationId);
    }

    /** Up to {@code limit} scenarios of a negotiation behind the given id. */
    List<Scenario> after(UUID negotiationId, UUID id, int limit) {
        return find("negotiationId = ?1 and id > ?2 order by id", negotiationId, id)
                .page(0, limit)
                .list();
    }

    /** The newest of those that are nobody's child, the oldest of them first. */
    List<Scenario> newestMainOnesOf(UUID negotiationId, int round, int limit) {
        return find(
                        "negotiationId = ?1 and round = ?2 and parentId is null order by createdAt desc, id desc",
                        negotiationId,
                        round)
                .page(0, limit)
                .list()
                .reversed();
    }

    /** Those of the negotiation, the oldest first; 404 when one is missing. */
    List<Scenario> requireAll(UUID negotiationId, List<UUID> ids) {
        List<Scenario> found = list("negotiationId = ?1 and id in ?2 order by createdAt, id", negotiationId, ids);
        if (found.size() < ids.stream().distinct().count()) {
            throw Refused.notFound();
        }
        return found;
    }

    List<Scenario> childrenOf(List<UUID> parents) {
        return parents.isEmpty() ? List.of() : list("parentId in ?1 order by createdAt, id", parents);
    }

    /** Those of the round with an award of a lower net cost, the lowest first. */
    public List<Scenario> cheaperThan(BigDecimal netCost, UUID negotiationId, int round) {
        return list(
                "negotiationId = ?1 and round = ?2 and netCost < ?3 order by netCost, createdAt",
                negotiationId,
                round,
                netCost);
    }
}
