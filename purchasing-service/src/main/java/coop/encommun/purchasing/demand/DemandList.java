package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.DemandLine.ConditionalStep;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Stored demands as people look at them. */
@ApplicationScoped
class DemandList {

    private static final String ONE = """
            select d.id, d.version, d.submitted_at, l.product_id, l.site_id, l.region, l.needed_by, l.unit,
                   trim_scale(l.firm_quantity), l.conditional_quantities, l.max_unit_prices, trim_scale(l.tolerance),
                   l.substitutes, encode(d.content_hash, 'hex')
            from demand d
            join demand_line l on l.pooled_order_id = d.pooled_order_id and l.coop_id = d.coop_id
            where d.pooled_order_id = ? and d.coop_id = ? and d.withdrawn_at is null
            order by l.position""";

    private static final String PAGE = """
            select d.coop_id, c.code, c.name, d.id, d.version, d.submitted_at,
                   (select count(*) from demand_line l where l.pooled_order_id = d.pooled_order_id
                                                         and l.coop_id = d.coop_id)
            from demand d
            join coop c on c.id = d.coop_id
            where d.pooled_order_id = ? and d.coop_id > ? and d.withdrawn_at is null
            order by d.coop_id
            limit ?""";

    private final AgroalDataSource database;

    DemandList(AgroalDataSource database) {
        this.database = database;
    }

    Optional<Demand> one(UUID pooledOrderId, UUID coopId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ONE)) {
            select.setObject(1, pooledOrderId);
            select.setObject(2, coopId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(demand(row, pooledOrderId, coopId)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Demand cannot be read", e);
        }
    }

    List<DemandSummary> after(UUID pooledOrderId, Optional<UUID> coopId, int rows) {
        List<DemandSummary> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PAGE)) {
            select.setObject(1, pooledOrderId);
            select.setObject(2, coopId.orElse(new UUID(0, 0)));
            select.setInt(3, rows);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(summary(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Demands cannot be listed", e);
        }
    }

    private static DemandSummary summary(ResultSet row) throws SQLException {
        return new DemandSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                instant(row, 6),
                row.getLong(7));
    }

    private static Demand demand(ResultSet row, UUID pooledOrderId, UUID coopId) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        long version = row.getLong(2);
        Instant submittedAt = instant(row, 3);
        String hash = row.getString(14);
        List<DemandLine> lines = new ArrayList<>();
        do {
            lines.add(line(row));
        } while (row.next());
        return new Demand(pooledOrderId, coopId, id, version, submittedAt, new DemandContent(lines, hash));
    }

    private static DemandLine line(ResultSet row) throws SQLException {
        BigDecimal[] quantities = (BigDecimal[]) row.getArray(10).getArray();
        BigDecimal[] prices = (BigDecimal[]) row.getArray(11).getArray();
        Date neededBy = row.getDate(7);
        return new DemandLine(
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                neededBy == null ? null : neededBy.toLocalDate(),
                row.getString(8),
                row.getBigDecimal(9),
                IntStream.range(0, quantities.length)
                        .mapToObj(i -> new ConditionalStep(quantities[i], prices[i]))
                        .toList(),
                row.getBigDecimal(12),
                List.of((UUID[]) row.getArray(13).getArray()));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
