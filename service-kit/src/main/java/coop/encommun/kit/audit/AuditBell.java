package coop.encommun.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this process's sequencer after a commit; many commits, one waking. */
@ApplicationScoped
class AuditBell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) rung.release();
    }

    /** Waits for the bell, but no longer than this. */
    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) rung.drainPermits();
    }
}
