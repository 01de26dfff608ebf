package coop.encommun.e2e;

import coop.encommun.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Who runs the database server and is stopped by no role: what an operator could do, and what a dump shows. */
public record Superuser(LocalStack stack) {
    public static final List<String> DATABASES = List.of("catalog", "purchasing", "supplier");
    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1""";

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl(database), "postgres", stack.postgres().password());
    }

    /** The tables of a service, with their schema. */
    public static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, TABLES);
    }

    /** The first column of what the query finds. */
    public static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) strings.add(rows.getString(1));
        }
        return strings;
    }
}
