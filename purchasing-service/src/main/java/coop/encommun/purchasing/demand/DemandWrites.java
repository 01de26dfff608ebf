package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.DemandLine.ConditionalStep;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores demands: head and all lines of one in one round trip, whatever their number. */
@ApplicationScoped
class DemandWrites {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FORGET_LINES = "delete from demand_line where pooled_order_id = ? and coop_id = ?";

    /** The version is the guard: who comes second after reading the same version stores nothing. */
    private static final String HEAD = """
            insert into demand (pooled_order_id, coop_id, id, version, submitted_at, withdrawn_at, content_hash)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (pooled_order_id, coop_id) do update set
                version = excluded.version, submitted_at = excluded.submitted_at,
                withdrawn_at = excluded.withdrawn_at, content_hash = excluded.content_hash
            where demand.version = excluded.version - 1""";

    private static final String LINES = """
            insert into demand_line (pooled_order_id, coop_id, position, product_id, site_id, region, needed_by, unit,
                                     firm_quantity, conditional_quantities, max_unit_prices, tolerance, substitutes)
            select ?, ?, l.position, l.product_id, l.site_id, l.region, l.needed_by, l.unit, l.firm,
                   l.quantities::numeric[], l.prices::numeric[], l.tolerance, l.substitutes::uuid[]
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::numeric[], ?::text[], ?::text[],
                        ?::numeric[], ?::text[])
                 with ordinality
                 as l (product_id, site_id, region, needed_by, unit, firm, quantities, prices, tolerance, substitutes,
                       position)""";

    private final AgroalDataSource database;

    DemandWrites(AgroalDataSource database) {
        this.database = database;
    }

    /** @throws LostRace when the stored version is not the one before this demand's */
    void store(Demand demand) {
        boolean first = demand.version() == 1;
        String sql = first ? HEAD + ";" + LINES : HEAD + ";" + FORGET_LINES + ";" + LINES;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int next = bindHead(statement, demand, null, ContentHash.of(demand.lines()));
            if (!first) {
                statement.setObject(next++, demand.pooledOrderId());
                statement.setObject(next++, demand.coopId());
            }
            bindLines(connection, statement, next, demand);
            run(statement);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** @throws LostRace when the stored version is not the one before this demand's */
    void withdraw(Demand demand, Instant withdrawnAt) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HEAD + ";" + FORGET_LINES)) {
            int next = bindHead(statement, demand, withdrawnAt, new byte[0]);
            statement.setObject(next++, demand.pooledOrderId());
            statement.setObject(next, demand.coopId());
            run(statement);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static void run(PreparedStatement statement) throws SQLException {
        statement.execute();
        if (statement.getUpdateCount() != 1) {
            throw new LostRace();
        }
    }

    private static RuntimeException failure(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState())
                ? new LostRace()
                : new IllegalStateException("Demand cannot be stored", e);
    }

    private static int bindHead(PreparedStatement statement, Demand demand, Instant withdrawnAt, byte[] hash)
            throws SQLException {
        statement.setObject(1, demand.pooledOrderId());
        statement.setObject(2, demand.coopId());
        statement.setObject(3, demand.id());
        statement.setLong(4, demand.version());
        statement.setObject(5, demand.submittedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(6, withdrawnAt == null ? null : withdrawnAt.atOffset(ZoneOffset.UTC));
        statement.setBytes(7, hash);
        return 8;
    }

    private static void bindLines(Connection connection, PreparedStatement statement, int first, Demand demand)
            throws SQLException {
        List<DemandLine> lines = demand.lines();
        int next = first;
        statement.setObject(next++, demand.pooledOrderId());
        statement.setObject(next++, demand.coopId());
        statement.setArray(next++, array(connection, "uuid", lines, DemandLine::productId));
        statement.setArray(next++, array(connection, "uuid", lines, DemandLine::siteId));
        statement.setArray(next++, array(connection, "text", lines, DemandLine::region));
        statement.setArray(next++, array(connection, "date", lines, line -> words(line.neededBy())));
        statement.setArray(next++, array(connection, "text", lines, DemandLine::unit));
        statement.setArray(next++, array(connection, "numeric", lines, DemandLine::firmQuantity));
        statement.setArray(next++, array(connection, "text", lines, line -> numbers(line, ConditionalStep::quantity)));
        statement.setArray(
                next++, array(connection, "text", lines, line -> numbers(line, ConditionalStep::maxUnitPrice)));
        statement.setArray(next++, array(connection, "numeric", lines, DemandLine::tolerance));
        statement.setArray(next, array(connection, "text", lines, line -> literal(line.substitutes(), UUID::toString)));
    }

    private static java.sql.Array array(
            Connection connection, String type, List<DemandLine> lines, Function<DemandLine, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, lines.stream().map(part).toArray());
    }

    private static String words(Object value) {
        return value == null ? null : value.toString();
    }

    private static String numbers(DemandLine line, Function<ConditionalStep, BigDecimal> part) {
        return literal(line.conditional(), step -> part.apply(step).toPlainString());
    }

    /** PostgreSQL has no arrays of arrays of different lengths: the inner one travels as its text. */
    private static <T> String literal(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(",", "{", "}"));
    }
}
