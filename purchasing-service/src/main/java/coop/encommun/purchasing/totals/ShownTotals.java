package coop.encommun.purchasing.totals;

import coop.encommun.purchasing.pooledorder.PooledOrderLine;
import coop.encommun.purchasing.pooledorder.PooledOrderStatus;
import coop.encommun.purchasing.totals.TotalsView.Line;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The totals as co-ops' managers are shown them, in steps; one round trip as long as nothing is to be moved. */
@ApplicationScoped
class ShownTotals {

    private static final String TOTALS = """
            select p.changes is distinct from s.changes and coalesce(s.next_look <= now(), true), o.status,
                   o.minimum_coops, pool.quantity::bigint, l.product_id, trim_scale(l.minimum_quantity),
                   trim_scale(firm.quantity), trim_scale(conditional.quantity), coops.quantity::bigint
            from pooled_order o
            join pooled_order_line l on l.pooled_order_id = o.id
            left join live_pool p on p.pooled_order_id = o.id
            left join shown_pool s on s.pooled_order_id = o.id
            left join shown_total pool on pool.pooled_order_id = o.id and pool.subject_id = o.id
                and pool.figure = 'coops' and pool.coops >= ?
            left join shown_total firm on firm.pooled_order_id = o.id and firm.subject_id = l.product_id
                and firm.figure = 'firm' and firm.coops >= ?
            left join shown_total conditional on conditional.pooled_order_id = o.id
                and conditional.subject_id = l.product_id and conditional.figure = 'conditional'
                and conditional.coops >= ?
            left join shown_total coops on coops.pooled_order_id = o.id and coops.subject_id = l.product_id
                and coops.figure = 'coops' and coops.coops >= ?
            where o.id = ?
            order by l.position""";

    private final AgroalDataSource database;
    private final TotalsSteps steps;

    ShownTotals(AgroalDataSource database, TotalsSteps steps) {
        this.database = database;
        this.steps = steps;
    }

    private record Shown(boolean mayMove, TotalsView totals) {}

    /**
     * Empty when there is no such pooled order.
     *
     * @param least how many co-ops must stand behind a figure, and behind the difference to what was shown before
     */
    Optional<TotalsView> of(UUID pooledOrderId, int least) {
        Optional<Shown> shown = read(pooledOrderId, least);
        if (shown.filter(Shown::mayMove).isPresent() && steps.move(pooledOrderId, least)) {
            shown = read(pooledOrderId, least);
        }
        return shown.map(Shown::totals);
    }

    private Optional<Shown> read(UUID pooledOrderId, int least) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(TOTALS)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                select.setInt(parameter, least);
            }
            select.setObject(5, pooledOrderId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Shown(row.getBoolean(1), totals(pooledOrderId, row)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Shown totals cannot be read", e);
        }
    }

    private static TotalsView totals(UUID pooledOrderId, ResultSet row) throws SQLException {
        boolean reached = PooledOrderStatus.valueOf(row.getString(2)).hasReachedMinimums();
        int minimumCoops = row.getInt(3);
        Long coops = row.getObject(4, Long.class);
        List<Line> lines = new ArrayList<>();
        do {
            lines.add(line(row, reached));
        } while (row.next());
        Long missing = coops == null ? null : (Long) Math.max(0, minimumCoops - coops);
        // When the newest demand came would tell a co-op when another one submitted.
        return new TotalsView(
                pooledOrderId, coops == null, coops, minimumCoops, reached ? (Long) 0L : missing, lines, null);
    }

    private static Line line(ResultSet row, boolean reached) throws SQLException {
        PooledOrderLine wanted = new PooledOrderLine(row.getObject(5, UUID.class), row.getBigDecimal(6));
        BigDecimal firm = row.getBigDecimal(7);
        Long coops = row.getObject(9, Long.class);
        BigDecimal missing = firm == null ? null : wanted.missingFrom(firm);
        return new Line(
                wanted.productId(),
                coops == null,
                firm,
                row.getBigDecimal(8),
                coops,
                wanted.minimumQuantity(),
                reached ? BigDecimal.ZERO : missing);
    }
}
