package coop.encommun.purchasing.demand;

import static java.util.stream.Collectors.joining;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Stores demands: heads and lines of any number of them, of one pooled order, in one round trip. */
@ApplicationScoped
class DemandWrites {

    private static final String UNIQUE_VIOLATION = "23505";

    /** The version is the guard: who comes second after reading the same version stores nothing. */
    private static final String HEADS = """
            insert into demand (pooled_order_id, coop_id, id, version, submitted_at, withdrawn_at, content_hash)
            select ?, d.coop_id, d.id, d.version, ?, ?, decode(d.content_hash, 'hex')
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[]) as d (coop_id, id, version, content_hash)
            on conflict (pooled_order_id, coop_id) do update set
                version = excluded.version, submitted_at = excluded.submitted_at,
                withdrawn_at = excluded.withdrawn_at, content_hash = excluded.content_hash
            where demand.version = excluded.version - 1""";

    private static final String FORGET_LINES =
            "delete from demand_line where pooled_order_id = ? and coop_id = any (?)";

    private final AgroalDataSource database;

    DemandWrites(AgroalDataSource database) {
        this.database = database;
    }

    /** @throws LostRace when a stored version is not the one before the demand's */
    void store(List<Demand> demands) {
        boolean allFirst = demands.stream().allMatch(demand -> demand.version() == 1);
        write(demands, null, allFirst ? "" : FORGET_LINES, LineArrays.INSERT);
    }

    /** @throws LostRace when the stored version is not the one before the demand's */
    void withdraw(Demand demand) {
        write(List.of(demand), demand.submittedAt(), FORGET_LINES, "");
    }

    private void write(List<Demand> demands, Instant withdrawnAt, String forget, String insert) {
        String sql = Stream.of(HEADS, forget, insert)
                .filter(Predicate.not(String::isEmpty))
                .collect(joining(";"));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Binding binding = new Binding(connection, statement);
            bindHeads(binding, demands, withdrawnAt);
            if (!forget.isEmpty()) {
                binding.value(demands.getFirst().pooledOrderId());
                binding.array("uuid", demands, Demand::coopId);
            }
            if (!insert.isEmpty()) {
                LineArrays.bind(binding, demands);
            }
            run(statement, demands.size());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static void bindHeads(Binding binding, List<Demand> demands, Instant withdrawnAt) throws SQLException {
        Demand first = demands.getFirst();
        binding.value(first.pooledOrderId());
        binding.value(utc(first.submittedAt()));
        binding.value(withdrawnAt == null ? null : utc(withdrawnAt));
        binding.array("uuid", demands, Demand::coopId);
        binding.array("uuid", demands, Demand::id);
        binding.array("bigint", demands, Demand::version);
        binding.array("text", demands, demand -> demand.content().hash());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void run(PreparedStatement statement, int demands) throws SQLException {
        statement.execute();
        if (statement.getUpdateCount() != demands) {
            throw new LostRace();
        }
    }

    private static RuntimeException failure(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState())
                ? new LostRace()
                : new IllegalStateException("Demand cannot be stored", e);
    }
}
