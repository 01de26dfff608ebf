package coop.encommun.purchasing.disclosure;

import coop.encommun.kit.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Which co-ops take part in a pooled order: those that asked for something and did not withdraw. */
@ApplicationScoped
public class Participation {

    private final EntityManager database;

    Participation(EntityManager database) {
        this.database = database;
    }

    /** A refusal 404, the same whether there is no such pooled order or the co-op has no part in it. */
    @Transactional
    public void require(UUID pooledOrderId, UUID coopId) {
        boolean takesPart = !database.createNativeQuery("""
                        select 1 from demand
                        where pooled_order_id = :order and coop_id = :coop and withdrawn_at is null""")
                .setParameter("order", pooledOrderId)
                .setParameter("coop", coopId)
                .getResultList()
                .isEmpty();
        if (!takesPart) {
            throw Refused.notFound();
        }
    }
}
