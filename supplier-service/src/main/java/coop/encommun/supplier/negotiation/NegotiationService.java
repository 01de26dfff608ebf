package coop.encommun.supplier.negotiation;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** What becomes of a negotiation besides its rounds; one transaction per command: load, tell, store, emit. */
@ApplicationScoped
class NegotiationService {
    private final Negotiations negotiations;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<NegotiationEvent> told;
    private final Clock clock;

    NegotiationService(
            Negotiations negotiations, Outbox outbox, AuditTrail audit, Event<NegotiationEvent> told, Clock clock) {
        this.negotiations = negotiations;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** Prepares the negotiation of a frozen pooled order; a second telling of the same changes nothing. */
    @Transactional
    void prepare(FrozenOrder order) {
        if (negotiations.findByIdOptional(order.pooledOrderId()).isEmpty()) {
            negotiations.persist(order.negotiation(now()));
            audit.add(Audited.of("negotiation.prepared", order.pooledOrderId()));
        }
    }

    /** The pooled order was cancelled, perhaps before it ever came to a negotiation. */
    @Transactional
    void cancelledByBuyer(UUID id, String reason) {
        negotiations
                .findForChange(id)
                .filter(it -> it.cancelledByBuyer(reason, now()))
                .ifPresent(cancelled ->
                        audit.add(Audited.of("negotiation.cancelled", id, Map.of("by", Negotiation.BUYER))));
    }

    @Transactional
    Negotiation fail(UUID id, String reason, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        tell(negotiation.fail(reason, now(), by));
        audit.add(Audited.of("negotiation.failed", id));
        return negotiation;
    }

    @Transactional
    Negotiation cancel(UUID id, String reason, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        tell(negotiation.cancel(reason, now(), by));
        audit.add(Audited.of("negotiation.cancelled", id));
        return negotiation;
    }

    private void tell(NegotiationEvent event) {
        outbox.add(event);
        told.fire(event);
    }

    /** In the precision the database keeps, so that what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
