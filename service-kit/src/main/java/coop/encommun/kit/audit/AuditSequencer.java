package coop.encommun.kit.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives committed entries their place in the log. Each replica has one, the database lets one at a time work. A chain is serial,
 * commands are not: this is where they meet, outside of every command's transaction.
 */
@ApplicationScoped
public class AuditSequencer {

    private static final Logger LOG = Logger.getLogger(AuditSequencer.class);

    /** Whoever waits for a place in the log has somebody waiting, too. */
    private static final int PATIENCE_SECONDS = 5;

    private final Chaining chaining;
    private final AuditTable table;
    private final Checkpointer checkpointer;
    private final AuditBell bell;
    private final long pollMillis;
    private final long gatherMillis;
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** Only one of this process waits for the database's lock, with a connection in its hand. */
    private final ReentrantLock turn = new ReentrantLock();

    private Thread thread;

    AuditSequencer(
            Chaining chaining,
            AuditTable table,
            Checkpointer checkpointer,
            AuditBell bell,
            @ConfigProperty(name = "encommun.audit.poll-millis", defaultValue = "1000") long pollMillis,
            @ConfigProperty(name = "encommun.audit.gather-millis", defaultValue = "100") long gatherMillis) {
        this.chaining = chaining;
        this.table = table;
        this.checkpointer = checkpointer;
        this.bell = bell;
        this.pollMillis = pollMillis;
        this.gatherMillis = gatherMillis;
    }

    /**
     * The place of an entry, which is given one now if it has none yet. After the commit of what {@link AuditTrail#add} was
     * called in, and outside of any transaction.
     *
     * @throws IllegalStateException when no such entry was committed, or when those before it take longer than some seconds
     */
    @Transactional(TxType.NEVER)
    public Position settle(long pendingId) {
        awaitTurn(); // who was before us has most likely taken our entry along
        try {
            Optional<Position> place = table.positionOf(pendingId);
            while (place.isEmpty()) {
                boolean empty = chaining.next() == 0;
                place = table.positionOf(pendingId);
                if (empty && place.isEmpty())
                    throw new IllegalStateException("No audit entry was queued as " + pendingId);
            }
            return place.get();
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The audit log is not continued for now");
    }

    void start(@Observes StartupEvent started) {
        bell.ring(); // for what was left behind before
        Unending work = new Unending("Audit log", LOG, this::goesOn, this::next);
        thread = Thread.ofPlatform().name("audit-sequencer").daemon().start(work);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        bell.ring();
        if (thread != null) thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** Rests first: what failed is tried again no sooner than what was never tried. */
    private void next() throws InterruptedException {
        bell.await(pollMillis);
        // Under load each waking finds a batch, not an entry.
        boolean stopped = stopping.await(gatherMillis, TimeUnit.MILLISECONDS);
        if (!stopped && (checkpointer.mayBeDue() || table.someoneWaits())) drain();
    }

    private void drain() {
        turn.lock();
        try {
            int placed;
            do placed = chaining.next();
            while (placed == Chaining.BATCH && goesOn());
        } finally {
            turn.unlock();
        }
    }

    private boolean goesOn() {
        return stopping.getCount() > 0;
    }
}
