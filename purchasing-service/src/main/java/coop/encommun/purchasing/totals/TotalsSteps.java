package coop.encommun.purchasing.totals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Moves what co-ops' managers are shown: a figure moves only when enough co-ops' parts of it differ from those last shown and
 * enough stand behind what it becomes. So neither a figure nor the difference of two that follow each other is of fewer. With
 * one enough, nothing is to be hidden: figures follow the demands, down to nobody’s.
 */
@ApplicationScoped
class TotalsSteps {

    /** Held to the end of the transaction; whoever does not get it shows what is shown. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('totals ' || ?, 0))";

    /** Reads the demands as they were heard and locks none of them. */
    private static final String MOVE = """
            with step (least, pooled_order_id, changes) as (
                select ?, p.pooled_order_id, p.changes
                from live_pool p left join shown_pool s on s.pooled_order_id = p.pooled_order_id
                where p.pooled_order_id = ? and p.changes is distinct from s.changes),
            live as (
                select u.product_id as subject_id, f.figure, d.coop_id, f.quantity
                from step join live_demand d using (pooled_order_id),
                     unnest(d.products, d.firm, d.conditional) as u (product_id, firm, conditional),
                     lateral (values ('firm', u.firm), ('conditional', u.conditional), ('coops', 1))
                         as f (figure, quantity)
                where f.quantity > 0
                union all
                select d.pooled_order_id, 'coops', d.coop_id, 1
                from step join live_demand d using (pooled_order_id)
                where d.products <> '{}'),
            shown as (
                select s.subject_id, s.figure, s.coop_id, s.quantity
                from step join shown_part s using (pooled_order_id)
                where s.quantity > 0),
            differing as (
                select subject_id, figure, coop_id, live.quantity as now, shown.quantity as before
                from live full join shown using (subject_id, figure, coop_id)
                where live.quantity is distinct from shown.quantity),
            moving as (
                select d.subject_id, d.figure, sum(coalesce(d.now, 0) - coalesce(d.before, 0)) as quantity,
                       count(d.now) - count(d.before) as coops
                from step cross join differing d
                left join shown_total t using (pooled_order_id, subject_id, figure)
                group by d.subject_id, d.figure, step.least, t.coops
                having count(*) >= step.least
                   and (coalesce(t.coops, 0) + count(d.now) - count(d.before) >= step.least or step.least = 1)),
            totals as (
                insert into shown_total as total (pooled_order_id, subject_id, figure, quantity, coops)
                select pooled_order_id, subject_id, figure, quantity, coops from step, moving
                on conflict (pooled_order_id, subject_id, figure) do update set
                    quantity = total.quantity + excluded.quantity, coops = total.coops + excluded.coops),
            parts as (
                insert into shown_part (pooled_order_id, subject_id, figure, coop_id, quantity)
                select pooled_order_id, subject_id, figure, coop_id, coalesce(now, 0)
                from step, moving join differing using (subject_id, figure)
                on conflict (pooled_order_id, subject_id, figure, coop_id) do update set quantity = excluded.quantity)
            insert into shown_pool (pooled_order_id, changes, next_look)
            select pooled_order_id, changes, now() from step
            on conflict (pooled_order_id) do update set changes = excluded.changes, next_look = excluded.next_look""";

    /** The larger the pool, the longer it takes to look: never more than a tenth of the time. */
    private static final String REST = """
            update shown_pool
            set next_look = clock_timestamp() + greatest(interval '1 second', 10 * (clock_timestamp() - now()))
            where pooled_order_id = ?""";

    /** A look that cannot be finished is not taken again by each request that follows. */
    private static final String LATER = """
            insert into shown_pool (pooled_order_id, changes, next_look) values (?, -1, now() + interval '10 minutes')
            on conflict (pooled_order_id) do update set next_look = excluded.next_look""";

    private static final String LIMIT = "set local statement_timeout = '20s'";

    private static final Logger LOG = Logger.getLogger(TotalsSteps.class);

    private final AgroalDataSource database;
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    TotalsSteps(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether the demands were looked at; not when another request is at it, nor when it fails: then again in ten minutes. */
    boolean move(UUID pooledOrderId, int least) {
        try {
            boolean looked = QuarkusTransaction.requiringNew().call(() -> moveAlone(pooledOrderId, least));
            if (looked) failing.remove(pooledOrderId);
            return looked;
        } catch (RuntimeException failure) {
            if (failing.add(pooledOrderId))
                LOG.warnf(failure, "Totals of pooled order %s stay as they are for now", pooledOrderId);
            later(pooledOrderId);
            return false;
        }
    }

    private void later(UUID pooledOrderId) {
        try {
            QuarkusTransaction.requiringNew().call(() -> execute(LATER, pooledOrderId));
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "Totals of pooled order %s are looked at again at once", pooledOrderId);
        }
    }

    private int execute(String sql, UUID pooledOrderId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, pooledOrderId);
            return statement.executeUpdate();
        }
    }

    private boolean moveAlone(UUID pooledOrderId, int least) throws SQLException {
        try (var connection = database.getConnection()) {
            // By a statement of its own: the next one sees what the last holder of the lock has shown.
            return locks(connection, pooledOrderId) && move(connection, pooledOrderId, least);
        }
    }

    private static boolean locks(Connection connection, UUID pooledOrderId) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, pooledOrderId.toString());
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean move(Connection connection, UUID pooledOrderId, int least) throws SQLException {
        try (var limit = connection.createStatement();
                var move = connection.prepareStatement(MOVE);
                var rest = connection.prepareStatement(REST)) {
            limit.execute(LIMIT);
            move.setInt(1, least);
            move.setObject(2, pooledOrderId);
            rest.setObject(1, pooledOrderId);
            return move.executeUpdate() > 0 && rest.executeUpdate() > 0;
        }
    }
}
