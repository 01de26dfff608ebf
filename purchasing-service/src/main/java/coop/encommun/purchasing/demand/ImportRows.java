package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.Demand.Known;
import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The staged rows, co-op by co-op, joined in sets with what their names stand for. */
final class ImportRows {

    /** Of several products with one SKU, the one that is pooled, else the one that is active. */
    private static final String ROWS = """
            with named as (
                select distinct on (p.sku) p.sku, p.id, p.unit, p.quantity_decimals, p.status = 'ACTIVE' as active,
                       l.product_id is not null as pooled
                from product p
                left join pooled_order_line l on l.pooled_order_id = ? and l.product_id = p.id
                where p.sku in (select sku from demand_import)
                order by p.sku, pooled desc, active desc)
            select r.line, r.whole, r.coop, r.sku, r.quantity, r.unit, r.max_unit_price, r.site, r.needed_by,
                   c.id as coop_id, s.id as site_id, s.region,
                   n.id as product_id, n.unit as product_unit, n.quantity_decimals, n.active, n.pooled,
                   d.id as demand_id, d.version, d.submitted_at,
                   encode(d.content_hash, 'hex') as content_hash, d.withdrawn_at
            from demand_import r
            left join coop c on c.code = r.coop
            left join site s on s.coop_id = c.id and s.code = r.site
            left join named n on n.sku = r.sku
            left join demand d on d.pooled_order_id = ? and d.coop_id = c.id
            order by r.coop, r.line""";

    private static final int FETCHED_AT_ONCE = 1000;

    private ImportRows() {}

    /** Gives each co-op's rows to the taker, one co-op after the other, so that only one is in memory. */
    static void eachCoop(Connection connection, UUID pooledOrderId, Consumer<List<ImportRow>> taker)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            select.setObject(1, pooledOrderId);
            select.setObject(2, pooledOrderId);
            try (ResultSet rows = select.executeQuery()) {
                List<ImportRow> ofCoop = new ArrayList<>();
                while (rows.next()) {
                    ImportRow row = row(rows);
                    if (!ofCoop.isEmpty() && !ofCoop.getFirst().coop().equals(row.coop())) {
                        taker.accept(ofCoop);
                        ofCoop = new ArrayList<>();
                    }
                    ofCoop.add(row);
                }
                if (!ofCoop.isEmpty()) {
                    taker.accept(ofCoop);
                }
            }
        }
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getLong("line"),
                row.getBoolean("whole"),
                row.getString("coop"),
                row.getString("sku"),
                row.getString("quantity"),
                row.getString("unit"),
                row.getString("max_unit_price"),
                row.getString("site"),
                row.getString("needed_by"),
                id(row, "coop_id"),
                product(row),
                id(row, "site_id"),
                row.getString("region"),
                known(row));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static Optional<PooledProduct> product(ResultSet row) throws SQLException {
        Optional<UUID> id = id(row, "product_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new PooledProduct(
                        id.get(),
                        row.getString("product_unit"),
                        row.getInt("quantity_decimals"),
                        row.getBoolean("active"),
                        row.getBoolean("pooled")));
    }

    private static Optional<Known> known(ResultSet row) throws SQLException {
        Optional<UUID> id = id(row, "demand_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Known(
                        id.get(),
                        row.getLong("version"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getString("content_hash"),
                        row.getObject("withdrawn_at") != null));
    }
}
