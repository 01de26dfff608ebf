package coop.encommun.supplier;

import coop.encommun.local.TestInfrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The role that owns the tables: it may take away what keeps rows from being changed. */
public final class DatabaseOwner {
    private DatabaseOwner() {}

    public static void execute(String sql, Object... parameters) {
        try (Connection connection = connection()) {
            execute(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the guard of that table away for as long as it takes. */
    public static void executeUnguarded(String table, String sql, Object... parameters) {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            execute(connection, "alter table " + table + " disable trigger refuse_change");
            execute(connection, sql, parameters);
            execute(connection, "alter table " + table + " enable always trigger refuse_change");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                TestInfrastructure.password());
    }
}
