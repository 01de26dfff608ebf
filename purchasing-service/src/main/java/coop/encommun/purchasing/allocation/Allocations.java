package coop.encommun.purchasing.allocation;

import coop.encommun.purchasing.coop.Address;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All allocations and what each co-op pays. Whole sets are written and read: plain SQL, part of the running transaction. */
@ApplicationScoped
public class Allocations {

    private static final String INSERT_ALLOCATION = """
            insert into allocation (purchase_order_id, line_number, coop_id, site_id, region, requested, quantity, amount, needed_by,
                                    step_quantities, step_limits, step_served)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_SHARE =
            "insert into coop_share (purchase_order_id, coop_id, goods, fixed, delivery, gst, qst) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = """
            select a.line_number, a.coop_id, c.name as coop_name, a.site_id, s.name as site_name, a.region, s.street, s.city,
                   s.province, s.postal_code, s.country, s.gln, a.requested, a.quantity, a.amount, a.needed_by,
                   a.step_quantities, a.step_limits, a.step_served
            from allocation a join coop c on c.id = a.coop_id join site s on s.id = a.site_id
            where a.purchase_order_id = ?
            order by a.line_number, a.coop_id, a.site_id""";

    private final AgroalDataSource database;

    Allocations(AgroalDataSource database) {
        this.database = database;
    }

    /** Stores who gets what of a purchase order and what each co-op pays; the lines are numbered from 1 as given. */
    public void store(UUID purchaseOrderId, List<PricedLine> lines, List<CoopShare> shares) {
        try (var connection = database.getConnection();
                var allocation = connection.prepareStatement(INSERT_ALLOCATION);
                var share = connection.prepareStatement(INSERT_SHARE)) {
            for (int n = 0; n < lines.size(); n++) {
                addLine(allocation, purchaseOrderId, n + 1, lines.get(n));
            }
            allocation.executeBatch();
            for (CoopShare coop : shares) {
                addShare(share, purchaseOrderId, coop);
            }
            share.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Allocations cannot be stored", e);
        }
    }

    /** Of one purchase order, by line, co-op and site. */
    public List<Allocation> of(UUID purchaseOrderId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, purchaseOrderId);
            List<Allocation> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(allocation(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Allocations cannot be read", e);
        }
    }

    private static void addLine(PreparedStatement insert, UUID order, int number, PricedLine line) throws SQLException {
        for (int i = 0; i < line.amounts().size(); i++) {
            SiteShare share = line.line().shares().get(i);
            insert.setObject(1, order);
            insert.setInt(2, number);
            insert.setObject(3, share.site().coopId());
            insert.setObject(4, share.site().siteId());
            insert.setString(5, share.site().region());
            insert.setBigDecimal(6, share.site().firm());
            insert.setBigDecimal(7, share.quantity());
            insert.setBigDecimal(8, line.amounts().get(i));
            insert.setObject(9, share.site().neededBy());
            StepColumns.bind(insert, 10, share);
            insert.addBatch();
        }
    }

    private static void addShare(PreparedStatement insert, UUID order, CoopShare share) throws SQLException {
        insert.setObject(1, order);
        insert.setObject(2, share.coopId());
        insert.setBigDecimal(3, share.goods());
        insert.setBigDecimal(4, share.fixed());
        insert.setBigDecimal(5, share.delivery());
        insert.setBigDecimal(6, share.gst());
        insert.setBigDecimal(7, share.qst());
        insert.addBatch();
    }

    private static Allocation allocation(ResultSet row) throws SQLException {
        return new Allocation(
                row.getInt("line_number"),
                row.getObject("coop_id", UUID.class),
                row.getString("coop_name"),
                row.getObject("site_id", UUID.class),
                row.getString("site_name"),
                row.getString("region"),
                new Address(
                        row.getString("street"),
                        row.getString("city"),
                        row.getString("province"),
                        row.getString("postal_code"),
                        row.getString("country")),
                row.getString("gln"),
                Quantities.plain(row.getBigDecimal("requested")),
                Quantities.plain(row.getBigDecimal("quantity")),
                StepColumns.read(row),
                row.getBigDecimal("amount"),
                row.getObject("needed_by", LocalDate.class));
    }
}
