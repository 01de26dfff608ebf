package coop.encommun.purchasing.pooledorder;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /**
     * The order, held until the end of the transaction against every other writer, demand writers included: they hold
     * the row FOR KEY SHARE, which only FOR UPDATE excludes (Hibernate's own pessimistic lock is FOR NO KEY UPDATE).
     */
    public PooledOrder requireForUpdate(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from pooled_order where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return require(id);
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
