package coop.encommun.kit.audit;

import coop.encommun.kit.event.Event;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.value.CanonicalJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Where commands leave what they did: one row in a queue, in their own transaction, with the caller and the time. The
 * {@link AuditSequencer} chains it once that transaction has committed; what is rolled back leaves nothing.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            insert into audit_pending (at, actor, role, action, subject, data, seals)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Outbox outbox;
    private final Actors actors;
    private final AuditBell bell;
    private final Clock clock;

    AuditTrail(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Outbox outbox,
            Actors actors,
            AuditBell bell,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.outbox = outbox;
        this.actors = actors;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Adds an entry to the running transaction.
     *
     * @return what {@link AuditSequencer#settle} takes after the commit, for who needs the entry's place at once
     */
    @Transactional(TxType.MANDATORY)
    public long add(Audited entry) {
        return store(entry);
    }

    /** Adds an entry and the event of what it tells, in one round trip: for commands that come in great numbers. */
    @Transactional(TxType.MANDATORY)
    public void add(Audited entry, Event event) {
        Actor actor = actors.present();
        outbox.addWith(event, INSERT, (insert, first) -> bind(insert, first, actor, entry));
        ringAfterCommit();
    }

    /** Adds entries to the running transaction, in the order given, in one round trip. */
    @Transactional(TxType.MANDATORY)
    public void addAll(Collection<Audited> entries) {
        if (entries.isEmpty()) return;
        Actor actor = actors.present();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (Audited entry : entries) {
                bind(insert, 1, actor, entry);
                insert.addBatch();
            }
            insert.executeBatch();
            ringAfterCommit();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    /** Adds an entry that stays whatever becomes of the running transaction: for what is about to be refused. */
    @Transactional(TxType.REQUIRES_NEW)
    public long addApart(Audited entry) {
        return store(entry);
    }

    private long store(Audited entry) {
        Actor actor = actors.present();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT + " returning id")) {
            bind(insert, 1, actor, entry);
            try (var result = insert.executeQuery()) {
                result.next();
                ringAfterCommit();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private void bind(PreparedStatement insert, int first, Actor actor, Audited entry) throws SQLException {
        insert.setObject(first, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        insert.setString(first + 1, actor.name());
        insert.setString(first + 2, actor.role());
        insert.setString(first + 3, entry.action());
        insert.setString(first + 4, entry.subject());
        insert.setBytes(first + 5, CanonicalJson.of(entry.data()));
        insert.setBoolean(first + 6, entry.seals());
    }

    private void ringAfterCommit() {
        transaction.registerInterposedSynchronization(new RingAfterCommit(bell));
    }

    private static IllegalStateException unwritten(SQLException e) {
        return new IllegalStateException("Audit entry cannot be written", e);
    }

    private record RingAfterCommit(AuditBell bell) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) bell.ring();
        }
    }
}
