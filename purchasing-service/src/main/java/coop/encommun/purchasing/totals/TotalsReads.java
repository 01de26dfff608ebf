package coop.encommun.purchasing.totals;

import coop.encommun.purchasing.pooledorder.PooledOrderLine;
import coop.encommun.purchasing.totals.TotalsView.Line;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The exact live totals with what the pooled order asks for, for those who may see all. */
@ApplicationScoped
class TotalsReads {

    private static final String TOTALS = """
            select o.minimum_coops, coalesce(p.coops, 0), p.as_of, l.product_id, trim_scale(l.minimum_quantity),
                   trim_scale(coalesce(t.firm, 0)), trim_scale(coalesce(t.conditional, 0)), coalesce(t.coops, 0)
            from pooled_order o
            join pooled_order_line l on l.pooled_order_id = o.id
            left join live_pool p on p.pooled_order_id = o.id
            left join live_total t on t.pooled_order_id = o.id and t.product_id = l.product_id
            where o.id = ?
            order by l.position""";

    private final AgroalDataSource database;

    TotalsReads(AgroalDataSource database) {
        this.database = database;
    }

    /** Empty when there is no such pooled order. */
    Optional<TotalsView> of(UUID pooledOrderId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(TOTALS)) {
            select.setObject(1, pooledOrderId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(totals(pooledOrderId, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Live totals cannot be read", e);
        }
    }

    private static TotalsView totals(UUID pooledOrderId, ResultSet row) throws SQLException {
        int minimumCoops = row.getInt(1);
        long coops = row.getLong(2);
        OffsetDateTime newest = row.getObject(3, OffsetDateTime.class);
        List<Line> lines = new ArrayList<>();
        do {
            lines.add(line(row));
        } while (row.next());
        return new TotalsView(
                pooledOrderId,
                false,
                coops,
                minimumCoops,
                Math.max(0, minimumCoops - coops),
                lines,
                newest == null ? null : newest.toInstant());
    }

    private static Line line(ResultSet row) throws SQLException {
        PooledOrderLine wanted = new PooledOrderLine(row.getObject(4, UUID.class), row.getBigDecimal(5));
        BigDecimal firm = row.getBigDecimal(6);
        return new Line(
                wanted.productId(),
                false,
                firm,
                row.getBigDecimal(7),
                row.getLong(8),
                wanted.minimumQuantity(),
                wanted.missingFrom(firm));
    }
}
