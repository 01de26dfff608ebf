package coop.encommun.supplier.negotiation;

import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.value.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Negotiations for tests to start from, and time to move in them. */
@ApplicationScoped
public class PreparedNegotiations {
    private final NegotiationService service;
    private final Negotiations negotiations;
    private final Outbox outbox;

    PreparedNegotiations(NegotiationService service, Negotiations negotiations, Outbox outbox) {
        this.service = service;
        this.negotiations = negotiations;
        this.outbox = outbox;
    }

    /** A fresh negotiation of the {@link Office} demand, state PREPARED. */
    public UUID office() {
        UUID id = Ids.next();
        service.prepare(Office.frozen(id));
        return id;
    }

    @Transactional
    void tell(NegotiationEvent event) {
        outbox.add(event);
    }

    @Transactional
    public UUID roundId(UUID id, int number) {
        return negotiations.require(id).round(number).id();
    }

    /** Moves the open round into the past, as if the service had been down since before it was due. */
    @Transactional
    public void makeDue(UUID id, Instant closesAt) {
        negotiations
                .getEntityManager()
                .createNativeQuery("""
                        update negotiation_round set opens_at = :opens, closes_at = :closes
                        where negotiation_id = :id and closed_at is null""")
                .setParameter("opens", closesAt.minusSeconds(3600))
                .setParameter("closes", closesAt)
                .setParameter("id", id)
                .executeUpdate();
    }
}
