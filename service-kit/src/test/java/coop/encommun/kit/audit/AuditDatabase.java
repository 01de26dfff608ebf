package coop.encommun.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tables as somebody with a connection sees them. */
@ApplicationScoped
class AuditDatabase {

    private final AgroalDataSource database;
    private final String address;
    private final String owner;
    private final String password;

    AuditDatabase(
            AgroalDataSource database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.database = database;
        this.address = address;
        this.owner = owner;
        this.password = password;
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

    /** As the one who may alter tables, which the service may not. */
    void runAsOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
