package coop.encommun.purchasing.totals;

import coop.encommun.purchasing.pooledorder.PooledOrderLine;
import coop.encommun.purchasing.totals.TotalsView.Line;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the live totals with what the pooled order asks for, in one round trip: many co-ops look at them all the time. */
@ApplicationScoped
class TotalsReads {

    private static final String TOTALS = """
            select o.minimum_coops, coalesce(p.coops, 0), p.as_of, l.product_id, trim_scale(l.minimum_quantity),
                   trim_scale(coalesce(t.firm, 0)), trim_scale(coalesce(t.conditional, 0)), coalesce(t.coops, 0),
                   coalesce(t.firm_coops, 0), coalesce(t.conditional_coops, 0)
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

    /**
     * Empty when there is no such pooled order.
     *
     * @param least how many co-ops must stand behind what is shown; 0 shows everything
     */
    Optional<TotalsView> of(UUID pooledOrderId, int least) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(TOTALS)) {
            select.setObject(1, pooledOrderId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(totals(pooledOrderId, least, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Live totals cannot be read", e);
        }
    }

    private static TotalsView totals(UUID pooledOrderId, int least, ResultSet row) throws SQLException {
        int minimumCoops = row.getInt(1);
        long coops = row.getLong(2);
        boolean withheld = coops < least;
        OffsetDateTime newest = row.getObject(3, OffsetDateTime.class);
        // To a co-op it would tell when another one submitted.
        Instant asOf = newest == null || least > 0 ? null : newest.toInstant();
        List<Line> lines = new ArrayList<>();
        do {
            lines.add(line(row, least));
        } while (row.next());
        return new TotalsView(
                pooledOrderId,
                withheld,
                withheld ? null : (Long) coops,
                minimumCoops,
                withheld ? null : (Long) Math.max(0, minimumCoops - coops),
                lines,
                asOf);
    }

    private static Line line(ResultSet row, int least) throws SQLException {
        PooledOrderLine wanted = new PooledOrderLine(row.getObject(4, UUID.class), row.getBigDecimal(5));
        long coops = row.getLong(8);
        boolean withheld = coops < least;
        BigDecimal firm = withheld ? null : sum(row, 6, 9, least);
        return new Line(
                wanted.productId(),
                withheld,
                firm,
                withheld ? null : sum(row, 7, 10, least),
                withheld ? null : (Long) coops,
                wanted.minimumQuantity(),
                firm == null ? null : wanted.missingFrom(firm));
    }

    /** Of a line that enough co-ops want, one or two may still be the only ones behind one of its figures. */
    private static BigDecimal sum(ResultSet row, int figure, int contributors, int least) throws SQLException {
        BigDecimal sum = row.getBigDecimal(figure);
        return sum.signum() == 0 || row.getLong(contributors) >= least ? sum : null;
    }
}
