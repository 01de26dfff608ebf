package coop.encommun.purchasing.pooledorder;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All pooled orders. */
@ApplicationScoped
public class PooledOrders implements PanacheRepositoryBase<PooledOrder, UUID> {

    /** The order, or a refusal 404. */
    public PooledOrder require(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /** The order, held until the end of the transaction against every other command; demands are still written. */
    public PooledOrder requireToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refused::notFound);
    }

    /**
     * The order, held against demand writers too, who hold its row FOR KEY SHARE: only FOR UPDATE excludes them, and
     * Hibernate's own pessimistic lock is FOR NO KEY UPDATE. To be called when no demand is accepted any more: a stream
     * of share locks would keep it waiting.
     */
    public PooledOrder requireAlone(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from pooled_order where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return require(id);
    }

    /** The order held as by {@link #requireAlone} if it is due at this moment and no replica has it in hand. */
    public Optional<PooledOrder> claimDue(UUID id, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from pooled_order
                        where id = :id and status = 'COLLECTING' and closes_at <= :now
                        for update skip locked""", UUID.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(claimed -> require((UUID) claimed));
    }

    /** Orders whose collecting should have ended by now, longest due first. */
    public List<UUID> due(Instant now) {
        return find(
                        "select id from PooledOrder where status = ?1 and closesAt <= ?2 order by closesAt",
                        PooledOrderStatus.COLLECTING,
                        now)
                .project(UUID.class)
                .list();
    }

    /** At most {@code limit} orders after the one with this id, in the order of their ids (their birth). */
    List<PooledOrder> after(Optional<UUID> after, Optional<PooledOrderStatus> status, int limit) {
        UUID last = after.orElse(new UUID(0, 0));
        return status.map(wanted -> find("id > ?1 and status = ?2 order by id", last, wanted))
                .orElseGet(() -> find("id > ?1 order by id", last))
                .page(0, limit)
                .list();
    }
}
