package coop.encommun.supplier.negotiation;

import coop.encommun.supplier.sealing.SharesComplete;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Opens the bids of rounds whose key was not at hand when they were closed: at once when the second share has come, and
 * by itself when the key vault answers again. Any number of replicas may run it: each negotiation is claimed.
 */
@ApplicationScoped
class LateOpening {
    static final String JOB = "open-closed-rounds";

    private final RoundService service;

    LateOpening(RoundService service) {
        this.service = service;
    }

    @Scheduled(
            identity = JOB,
            every = "{encommun.rounds.open-closed-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void openClosed() {
        service.sealed().forEach(this::open);
    }

    void open(@Observes SharesComplete shares) {
        open(shares.negotiationId());
    }

    private void open(UUID negotiation) {
        try {
            service.openIfPossible(negotiation);
        } catch (RuntimeException e) {
            Log.errorf(e, "A closed round of negotiation %s could not be opened; trying again", negotiation);
        }
    }
}
