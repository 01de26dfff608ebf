package coop.encommun.supplier.negotiation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;

/**
 * Closes rounds at their due time, also those that fell due while the service was down. Any number of replicas may run
 * it: each round is claimed in the database. One that cannot be closed does not keep the others open.
 */
@ApplicationScoped
class RoundClosing {
    static final String JOB = "close-due-rounds";

    private final RoundService service;
    private final Event<RoundsClosed> closed;

    RoundClosing(RoundService service, Event<RoundsClosed> closed) {
        this.service = service;
        this.closed = closed;
    }

    @Scheduled(
            identity = JOB,
            every = "{encommun.rounds.close-due-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void closeDue() {
        List<UUID> due = service.due();
        for (UUID id : due) {
            try {
                service.closeIfDue(id);
            } catch (RuntimeException e) {
                Log.errorf(e, "Round of negotiation %s is due but could not be closed; trying again", id);
            }
        }
        if (!due.isEmpty()) closed.fireAsync(new RoundsClosed());
    }
}
