package coop.encommun.purchasing.totals;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** What co-ops have changed since the totals last moved: who is told exact sums beside those totals learns it. */
@ApplicationScoped
public class UnshownChanges {

    private static final String COOPS = """
            with live as (
                select u.product_id as subject_id, f.figure, d.coop_id, f.quantity
                from live_demand d, unnest(d.products, d.firm, d.conditional) as u (product_id, firm, conditional),
                     lateral (values ('firm', u.firm), ('conditional', u.conditional)) as f (figure, quantity)
                where d.pooled_order_id = ? and f.quantity > 0
                union all
                select pooled_order_id, 'coops', coop_id, 1
                from live_demand
                where pooled_order_id = ? and products <> '{}'),
            shown as (
                select subject_id, figure, coop_id, quantity
                from shown_part
                where pooled_order_id = ? and quantity > 0 and (figure <> 'coops' or subject_id = pooled_order_id))
            select count(distinct coop_id)
            from live full join shown using (subject_id, figure, coop_id)
            join shown_total t using (subject_id, figure)
            where t.pooled_order_id = ? and live.quantity is distinct from shown.quantity""";

    private final AgroalDataSource database;
    private final TotalsSteps steps;

    UnshownChanges(AgroalDataSource database, TotalsSteps steps) {
        this.database = database;
        this.steps = steps;
    }

    /** By how many co-ops, after whatever may move has moved. Figures that were never shown do not count. */
    public int by(UUID pooledOrderId, int least) {
        steps.move(pooledOrderId, least);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(COOPS)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                select.setObject(parameter, pooledOrderId);
            }
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Unshown changes cannot be counted", e);
        }
    }
}
