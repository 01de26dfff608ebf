package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.Refused;
import coop.encommun.purchasing.demand.Demand.Known;
import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import coop.encommun.purchasing.pooledorder.CollectingWindow;
import coop.encommun.purchasing.pooledorder.PooledOrderStatus;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what a demand is decided on: pooled order, stored demand, products and sites in one round trip. Holds the pooled
 * order FOR KEY SHARE: any number of demands are written side by side, but none while or after it is frozen FOR UPDATE.
 */
@ApplicationScoped
class DemandReads {

    private static final String SETTING = """
            select o.status, o.closes_at, o.currency, d.id, d.version, d.submitted_at, encode(d.content_hash, 'hex'),
                   d.withdrawn_at is not null
            from pooled_order o
            left join demand d on d.pooled_order_id = o.id and d.coop_id = ?
            where o.id = ? and o.status = 'COLLECTING' and o.closes_at > ?
            for key share of o;
            select p.id, p.unit, p.quantity_decimals, p.status = 'ACTIVE', l.product_id is not null
            from product p
            left join pooled_order_line l on l.pooled_order_id = ? and l.product_id = p.id
            where p.id = any (?);
            select s.id, s.region from site s where s.coop_id = ? and s.id = any (?)""";

    private final AgroalDataSource database;

    DemandReads(AgroalDataSource database) {
        this.database = database;
    }

    /** Empty when the pooled order does not collect at this moment; it is not held then. */
    Optional<DemandSetting> setting(
            UUID pooledOrderId, UUID coopId, Collection<UUID> products, Collection<UUID> sites, Instant now) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SETTING)) {
            select.setObject(1, coopId);
            select.setObject(2, pooledOrderId);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            select.setObject(4, pooledOrderId);
            select.setArray(5, connection.createArrayOf("uuid", products.toArray()));
            select.setObject(6, coopId);
            select.setArray(7, connection.createArrayOf("uuid", sites.toArray()));
            select.execute();
            return setting(select);
        } catch (SQLException e) {
            throw new IllegalStateException("Demand's setting cannot be read", e);
        }
    }

    /**
     * Holds the order as {@link #setting} does, and every demand it has against other writers of the same.
     *
     * @throws coop.encommun.kit.problem.Refused when there is no such order or it does not collect
     */
    void requireCollecting(UUID pooledOrderId, Instant now) {
        if (setting(pooledOrderId, pooledOrderId, List.of(), List.of(), now).isEmpty()) {
            throw notCollecting(pooledOrderId, now);
        }
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(
                        "select 1 from demand where pooled_order_id = ? order by coop_id for update")) {
            lock.setObject(1, pooledOrderId);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Demands cannot be locked", e);
        }
    }

    /** Why an order did not collect a moment ago. */
    RuntimeException notCollecting(UUID pooledOrderId, Instant now) {
        window(pooledOrderId).orElseThrow(Refused::notFound).requireOpen(now);
        return new LostRace(); // opened between the two reads
    }

    /** The order's window without holding it; empty when there is no such order. */
    private Optional<CollectingWindow> window(UUID pooledOrderId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select status, closes_at, currency from pooled_order where id = ?")) {
            select.setObject(1, pooledOrderId);
            try (ResultSet order = select.executeQuery()) {
                return order.next() ? Optional.of(window(order)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Pooled order cannot be read", e);
        }
    }

    private static CollectingWindow window(ResultSet order) throws SQLException {
        return new CollectingWindow(
                PooledOrderStatus.valueOf(order.getString(1)),
                order.getObject(2, OffsetDateTime.class).toInstant(),
                order.getString(3));
    }

    private static Optional<DemandSetting> setting(PreparedStatement answered) throws SQLException {
        CollectingWindow window;
        Optional<Known> known;
        try (ResultSet order = answered.getResultSet()) {
            if (!order.next()) {
                return Optional.empty();
            }
            window = window(order);
            known = known(order);
        }
        answered.getMoreResults();
        Map<UUID, PooledProduct> products = products(answered.getResultSet());
        answered.getMoreResults();
        return Optional.of(new DemandSetting(window, known, products, regions(answered.getResultSet())));
    }

    private static Optional<Known> known(ResultSet order) throws SQLException {
        UUID id = order.getObject(4, UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Known(
                        id,
                        order.getLong(5),
                        order.getObject(6, OffsetDateTime.class).toInstant(),
                        order.getString(7),
                        order.getBoolean(8)));
    }

    private static Map<UUID, PooledProduct> products(ResultSet rows) throws SQLException {
        Map<UUID, PooledProduct> products = new HashMap<>();
        try (rows) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                products.put(
                        id,
                        new PooledProduct(
                                id, rows.getString(2), rows.getInt(3), rows.getBoolean(4), rows.getBoolean(5)));
            }
        }
        return products;
    }

    private static Map<UUID, String> regions(ResultSet rows) throws SQLException {
        Map<UUID, String> regions = new HashMap<>();
        try (rows) {
            while (rows.next()) {
                regions.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        return regions;
    }
}
