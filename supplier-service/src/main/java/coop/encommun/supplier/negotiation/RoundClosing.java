package coop.encommun.supplier.negotiation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Closes rounds at their due time, also those that fell due while the service was down. Any number of replicas may run
 * it: each round is claimed in the database. One that cannot be closed does not keep the others open.
 */
@ApplicationScoped
class RoundClosing {
    private final Negotiations negotiations;
    private final NegotiationService service;
    private final Clock clock;

    RoundClosing(Negotiations negotiations, NegotiationService service, Clock clock) {
        this.negotiations = negotiations;
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(every = "{encommun.rounds.close-due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void closeDue() {
        for (UUID id : negotiations.withDueRound(clock.instant())) {
            try {
                service.closeIfDue(id);
            } catch (RuntimeException e) {
                Log.errorf(e, "Round of negotiation %s is due but could not be closed; trying again", id);
            }
        }
    }
}
