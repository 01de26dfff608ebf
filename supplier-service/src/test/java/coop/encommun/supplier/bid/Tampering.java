package coop.encommun.supplier.bid;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The database as its operator sees it, and what such a one could do. */
@ApplicationScoped
class Tampering {
    private final AgroalDataSource database;

    Tampering(AgroalDataSource database) {
        this.database = database;
    }

    /** Tables with a row that shows the text anywhere: as it is, in bytes, or in base64. */
    List<String> tablesThatShow(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (String table : column("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')""")) {
            String row = "select 1 from " + table + " as row where row::text like '%" + text + "%' or row::text like '%"
                    + HexFormat.of().formatHex(bytes) + "%' limit 1";
            if (!column(row).isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    void execute(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String sql, Object... parameters) {
        return column(sql, parameters).getFirst();
    }

    private List<String> column(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
