package coop.encommun.kit.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** What an operator watches: entries in the log, entries that wait, age of the last checkpoint in seconds, conflicts seen. */
@ApplicationScoped
class AuditMetrics {

    private static final Logger LOG = Logger.getLogger(AuditMetrics.class);

    private final AuditTable table;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final AtomicLong size;
    private final AtomicLong pending;
    private final AtomicLong checkpointAge;
    private final Counter conflicts;

    AuditMetrics(MeterRegistry registry, AuditTable table, Checkpoints checkpoints, Clock clock) {
        this.table = table;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.size = registry.gauge("encommun.audit.log.size", new AtomicLong());
        this.pending = registry.gauge("encommun.audit.pending", new AtomicLong());
        this.checkpointAge = registry.gauge("encommun.audit.checkpoint.age.seconds", new AtomicLong());
        this.conflicts = registry.counter("encommun.audit.conflicts");
    }

    void conflict() {
        conflicts.increment();
    }

    @Scheduled(every = "5s")
    void measure() {
        try {
            size.set(table.last().map(Position::sequence).orElse(-1L) + 1);
            pending.set(table.waiting());
            checkpointAge.set(checkpoints
                    .latest()
                    .map(last -> Duration.between(last.at(), clock.instant()).toSeconds())
                    .orElse(0L));
        } catch (IllegalStateException away) {
            LOG.debugf("Audit log not measured: %s", away.getMessage());
        }
    }
}
