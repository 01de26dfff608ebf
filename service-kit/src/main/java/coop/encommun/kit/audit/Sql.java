package coop.encommun.kit.audit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work over one connection: that of the running transaction when there is one. */
@FunctionalInterface
interface Sql<T> {

    T over(Connection connection) throws SQLException;

    static <T> T over(DataSource database, Sql<T> work) {
        try (var connection = database.getConnection()) {
            return work.over(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Audit log not at hand", e);
        }
    }
}
