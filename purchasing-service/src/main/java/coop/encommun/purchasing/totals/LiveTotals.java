package coop.encommun.purchasing.totals;

import coop.encommun.purchasing.totals.ProductSums.Sum;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Keeps, per pooled order and product, the sum of the last heard version of every demand. */
@ApplicationScoped
class LiveTotals {

    private static final String SEEN = """
            select version, products, firm, conditional from live_demand
            where pooled_order_id = ? and coop_id = ? for update""";

    private static final String REMEMBER = """
            insert into live_demand (pooled_order_id, coop_id, version, products, firm, conditional)
            values (?, ?, ?, ?, ?, ?)
            on conflict (pooled_order_id, coop_id) do update set
                version = excluded.version, products = excluded.products, firm = excluded.firm,
                conditional = excluded.conditional;
            insert into live_pool as pool (pooled_order_id, coops, as_of, changes) values (?, ?, ?, 1)
            on conflict (pooled_order_id) do update set
                coops = pool.coops + excluded.coops, as_of = greatest(pool.as_of, excluded.as_of),
                changes = pool.changes + excluded.changes;
            insert into live_total as total (pooled_order_id, product_id, firm, conditional, coops)
            select ?, d.product_id, d.firm, d.conditional, d.coops
            from unnest(?::uuid[], ?::numeric[], ?::numeric[], ?::int[]) as d (product_id, firm, conditional, coops)
            on conflict (pooled_order_id, product_id) do update set
                firm = total.firm + excluded.firm, conditional = total.conditional + excluded.conditional,
                coops = total.coops + excluded.coops""";

    private final AgroalDataSource database;

    LiveTotals(AgroalDataSource database) {
        this.database = database;
    }

    private record Seen(long version, ProductSums sums) {
        static final Seen NEVER = new Seen(0, ProductSums.NOTHING);
    }

    /** Replaces what was counted of this demand; an event that is not newer than the last one counts nothing. */
    void hear(DemandHeard demand) {
        try (var connection = database.getConnection()) {
            Seen seen = seen(connection, demand);
            if (demand.version() > seen.version()) {
                remember(connection, demand, demand.sums(), seen.sums());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Live totals cannot be kept", e);
        }
    }

    private static Seen seen(Connection connection, DemandHeard demand) throws SQLException {
        try (var select = connection.prepareStatement(SEEN)) {
            select.setObject(1, demand.pooledOrderId());
            select.setObject(2, demand.coopId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? seen(row) : Seen.NEVER;
            }
        }
    }

    private static Seen seen(ResultSet row) throws SQLException {
        UUID[] products = (UUID[]) row.getArray(2).getArray();
        BigDecimal[] firm = (BigDecimal[]) row.getArray(3).getArray();
        BigDecimal[] conditional = (BigDecimal[]) row.getArray(4).getArray();
        SortedMap<UUID, Sum> sums = new TreeMap<>();
        for (int i = 0; i < products.length; i++) {
            sums.put(products[i], new Sum(firm[i], conditional[i], 1));
        }
        return new Seen(row.getLong(1), new ProductSums(sums));
    }

    private static void remember(Connection connection, DemandHeard demand, ProductSums now, ProductSums before)
            throws SQLException {
        ProductSums difference = now.minus(before);
        try (PreparedStatement write = connection.prepareStatement(REMEMBER)) {
            write.setObject(1, demand.pooledOrderId());
            write.setObject(2, demand.coopId());
            write.setLong(3, demand.version());
            bind(connection, write, 4, now);
            write.setObject(7, demand.pooledOrderId());
            write.setInt(8, (now.isNothing() ? 0 : 1) - (before.isNothing() ? 0 : 1));
            write.setObject(9, demand.at().atOffset(ZoneOffset.UTC));
            write.setObject(10, demand.pooledOrderId());
            bind(connection, write, 11, difference);
            write.setArray(14, array(connection, "int4", difference, Sum::coops));
            write.execute();
        }
    }

    private static void bind(Connection connection, PreparedStatement write, int first, ProductSums sums)
            throws SQLException {
        List<UUID> products = List.copyOf(sums.byProduct().keySet());
        write.setArray(first, connection.createArrayOf("uuid", products.toArray()));
        write.setArray(first + 1, array(connection, "numeric", sums, Sum::firm));
        write.setArray(first + 2, array(connection, "numeric", sums, Sum::conditional));
    }

    private static java.sql.Array array(
            Connection connection, String type, ProductSums sums, Function<Sum, Object> part) throws SQLException {
        return connection.createArrayOf(
                type, sums.byProduct().values().stream().map(part).toArray());
    }
}
