package coop.encommun.purchasing.consolidation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Freezes every pooled order whose due time has come, also those that fell due while no replica was running. */
@ApplicationScoped
class DueOrders {

    private static final Logger LOG = Logger.getLogger(DueOrders.class);

    private final Freezing freezing;

    DueOrders(Freezing freezing) {
        this.freezing = freezing;
    }

    @Scheduled(every = "${encommun.due-check:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void freezeDue() {
        try {
            freezing.due().forEach(this::freeze);
        } catch (RuntimeException outage) {
            LOG.warnf("Due pooled orders were not looked for, next time then: %s", outage.getMessage());
        }
    }

    /** One that cannot be frozen now must not keep the others waiting; it is tried again at the next check. */
    private void freeze(UUID id) {
        try {
            freezing.freezeDue(id);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Pooled order %s is due but was not frozen", id);
        }
    }
}
