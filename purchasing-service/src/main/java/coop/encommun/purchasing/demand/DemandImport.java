package coop.encommun.purchasing.demand;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.purchasing.demand.CoopRows.ReadRow;
import coop.encommun.purchasing.demand.Demand.Known;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes the demands of many co-ops from one file: staged in the database, checked by the rules of every demand. */
@ApplicationScoped
class DemandImport {

    private static final int TIMEOUT_SECONDS = 600;

    private final AgroalDataSource database;
    private final DemandReads reads;
    private final DemandWrites writes;
    private final DemandScopes scopes;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final DemandMetrics metrics;

    DemandImport(
            AgroalDataSource database,
            DemandReads reads,
            DemandWrites writes,
            DemandScopes scopes,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            DemandMetrics metrics) {
        this.database = database;
        this.reads = reads;
        this.writes = writes;
        this.scopes = scopes;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Replaces the demand of every co-op the file names; all of it in one transaction.
     *
     * @param partial whether sound rows are taken when others are refused
     */
    ImportOutcome take(UUID pooledOrderId, InputStream bytes, boolean partial) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(TIMEOUT_SECONDS)
                    .call(() -> takeInTransaction(pooledOrderId, Fingerprint.reading(bytes), partial));
        } catch (LostRace lost) {
            throw new Refused(DemandRefused.DEMAND_BUSY);
        }
    }

    private ImportOutcome takeInTransaction(UUID pooledOrderId, DigestInputStream bytes, boolean partial) {
        try (Connection connection = database.getConnection()) {
            ImportStage.fill(connection, ImportFile.open(bytes));
            // Only now, when a slow upload is over: freezing waits for who holds the order.
            Instant now = clock.instant();
            reads.requireCollecting(pooledOrderId, now);
            Batch batch = new Batch(pooledOrderId, now);
            ImportRows.eachCoop(connection, pooledOrderId, rows -> batch.take(rows, partial));
            if (!partial) {
                batch.outcome.refuseFlaws();
            }
            batch.store();
            trail.add(Audited.of("demands.imported", pooledOrderId, entry(bytes, batch.outcome)));
            return batch.outcome;
        } catch (SQLException e) {
            throw new IllegalStateException("Demands cannot be imported", e);
        }
    }

    private static Map<String, Object> entry(DigestInputStream read, ImportOutcome outcome) {
        return Map.of(
                "file", Fingerprint.of(read),
                "acceptedRows", outcome.accepted(),
                "refusedRows", outcome.refused(),
                "coops", outcome.coops());
    }

    /** Co-op by co-op decided, many co-ops at once stored. */
    private final class Batch {

        private static final int LINES_AT_ONCE = 5000;

        private final UUID pooledOrderId;
        private final Instant now;
        private final ImportOutcome outcome = new ImportOutcome();
        private final List<Demand> demands = new ArrayList<>();
        private int lines;

        Batch(UUID pooledOrderId, Instant now) {
            this.pooledOrderId = pooledOrderId;
            this.now = now;
        }

        void take(List<ImportRow> rows, boolean partial) {
            List<RowFlaw> flaws = new ArrayList<>();
            List<ReadRow> sound = new ArrayList<>();
            for (ImportRow row : rows) {
                RowReading reading = new RowReading(row, scopes.limits());
                reading.read().ifPresent(sound::add);
                flaws.addAll(reading.flaws());
            }
            CoopRows demand = new CoopRows(sound);
            for (List<RowFlaw> found = demand.flaws(scopes); !found.isEmpty(); found = demand.flaws(scopes)) {
                flaws.addAll(found);
                Set<Long> refused = found.stream().map(RowFlaw::line).collect(Collectors.toSet());
                sound.removeIf(read -> refused.contains(read.row().line()));
                demand = new CoopRows(sound);
            }
            outcome.count(sound.size(), flaws);
            if (!sound.isEmpty() && (partial || outcome.refused() == 0)) {
                add(
                        rows.getFirst().coopId().orElseThrow(),
                        rows.getFirst().known(),
                        DemandContent.of(demand.demandLines()));
            }
        }

        private void add(UUID coopId, Optional<Known> known, DemandContent content) {
            if (known.filter(stored -> stored.asksForTheSame(content)).isPresent()) {
                return;
            }
            demands.add(known.map(stored -> Demand.replacing(stored, pooledOrderId, coopId, content, now))
                    .orElseGet(() -> Demand.first(pooledOrderId, coopId, content, now)));
            lines += content.lines().size();
            if (lines >= LINES_AT_ONCE) {
                store();
            }
        }

        private void store() {
            if (!demands.isEmpty()) {
                writes.store(demands);
                outbox.addAll(demands.stream().map(Demand::submitted).toList());
                trail.addAll(
                        demands.stream().map(DemandService.Entry::submitted).toList());
                metrics.submitted(demands.size());
                demands.clear();
                lines = 0;
            }
        }
    }
}
