package coop.encommun.supplier.negotiation;

import coop.encommun.supplier.sealing.SharesComplete;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Opens the bids of rounds that nobody closed by hand, and of those whose key was not at hand when they were closed: at
 * once when they were due or the second share has come, and by itself when the key vault answers again. Any number of
 * replicas may run it: each negotiation is claimed.
 */
@ApplicationScoped
class LateOpening {
    static final String JOB = "open-closed-rounds";

    private final RoundService service;
    private final ReentrantLock turn = new ReentrantLock();
    private final RoundOpening opening;

    LateOpening(RoundService service, RoundOpening opening) {
        this.service = service;
        this.opening = opening;
    }

    @Scheduled(
            identity = JOB,
            every = "{encommun.rounds.open-closed-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void openClosed() {
        if (!turn.tryLock()) return; // who has it takes ours along, or the next second does
        try {
            service.sealed().forEach(opening::openUnlessBusy);
        } finally {
            turn.unlock();
        }
    }

    void open(@Observes SharesComplete shares) {
        opening.open(shares.negotiationId());
    }

    /** Not by the job that closes: other rounds are due. */
    void open(@ObservesAsync RoundsClosed closed) {
        openClosed();
    }
}
