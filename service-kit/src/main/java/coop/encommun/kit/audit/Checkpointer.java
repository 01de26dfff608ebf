package coop.encommun.kit.audit;

import coop.encommun.kit.audit.Checkpoint.Sealed;
import coop.encommun.kit.event.Outbox;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes checkpoints: behind entries that demand one, and when enough time has passed since the last. */
@ApplicationScoped
class Checkpointer {

    private final AgroalDataSource database;
    private final Checkpoints checkpoints;
    private final SignedNotes notes;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final Duration every;
    /** When the last checkpoint is too old. */
    private volatile Instant due = Instant.MIN;
    /** When to look at a log that does not grow. */
    private volatile Instant look = Instant.MIN;

    Checkpointer(
            AgroalDataSource database,
            Checkpoints checkpoints,
            SignedNotes notes,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "encommun.audit.checkpoint-every") Duration every) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.notes = notes;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.every = every;
    }

    /** Whether a log at rest may want a checkpoint, by what this replica knows. */
    boolean mayBeDue() {
        return !clock.instant().isBefore(look);
    }

    /** In the transaction that made the log as large as this, or, without entries, under its lock. */
    void afterGrowth(long size, List<AuditEntry> entries) {
        List<Sealed> sealed = entries.stream()
                .filter(entry -> entry.what().seals())
                .map(entry -> new Sealed(
                        entry.sequence(), entry.what().action(), entry.what().subject()))
                .toList();
        if (!sealed.isEmpty() || isDue(size)) make(size, sealed);
    }

    private boolean isDue(long size) {
        Instant now = clock.instant();
        look = due;
        if (now.isBefore(due)) return false;
        Optional<Checkpoint> last = checkpoints.latest(); // another replica may have made one
        due = last.map(it -> it.at().plus(every)).orElse(now);
        boolean grown = size > last.map(Checkpoint::size).orElse(0L);
        look = grown ? due : now.plus(every);
        return grown && !now.isBefore(due);
    }

    private void make(long size, List<Sealed> sealed) {
        byte[] hash = new MerkleTree(new StoredHashes(database), size).root();
        String root = Base64.getEncoder().encodeToString(hash);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String note = notes.sign(Checkpoint.text(notes.origin(), size, root, now));
        Checkpoint made = new Checkpoint(size, root, now, note, sealed);
        checkpoints.add(made);
        outbox.add(CheckpointMade.of(made, service, notes.origin()));
        due = now.plus(every);
        look = due;
    }
}
