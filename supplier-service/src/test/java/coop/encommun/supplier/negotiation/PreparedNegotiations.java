package coop.encommun.supplier.negotiation;

import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.value.Ids;
import coop.encommun.supplier.Api;
import coop.encommun.supplier.MovableClock;
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
    private final MovableClock clock;

    PreparedNegotiations(NegotiationService service, Negotiations negotiations, Outbox outbox, MovableClock clock) {
        this.service = service;
        this.negotiations = negotiations;
        this.outbox = outbox;
        this.clock = clock;
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

    /**
     * Opens a round in the past that was to be closed then, and lets something happen in it: as if the service had been down
     * since before it was due.
     */
    public void openUntil(Instant closesAt, UUID id, UUID supplier, Runnable meanwhile) {
        clock.at(closesAt.minusSeconds(3600), () -> {
            Api.openRound(id, closesAt, null, supplier).then().statusCode(201);
            meanwhile.run();
            return id;
        });
    }
}
