package coop.encommun.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables as somebody with a connection sees them. */
@ApplicationScoped
class AuditDatabase {

    private final AgroalDataSource database;

    AuditDatabase(AgroalDataSource database) {
        this.database = database;
    }

    List<String> column(String sql) {
        return Sql.over(database, connection -> {
            List<String> values = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                while (result.next()) values.add(result.getString(1));
            }
            return values;
        });
    }

    String value(String sql) {
        return column(sql).getFirst();
    }

    long number(String sql) {
        return Long.parseLong(value(sql));
    }

    int run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
