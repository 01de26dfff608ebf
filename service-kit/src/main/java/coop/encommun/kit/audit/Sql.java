package coop.encommun.kit.audit;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work over one connection: that of the running transaction when there is one. */
@FunctionalInterface
interface Sql<T> {

    String LOCK_NOT_HAD_IN_TIME = "55P03";

    T over(Connection connection) throws SQLException;

    static <T> T over(DataSource database, Sql<T> work) {
        try (var connection = database.getConnection()) {
            return work.over(connection);
        } catch (SQLException e) {
            if (LOCK_NOT_HAD_IN_TIME.equals(e.getSQLState())) throw new Refused(GeneralProblem.UNAVAILABLE);
            throw new IllegalStateException("Audit log not at hand", e);
        }
    }
}
