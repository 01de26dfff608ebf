package coop.encommun.e2e.fuzz;

import coop.encommun.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A digest of every table of the services' databases, as the superuser sees them; what only tells of calls is left out. */
final class StateDigest {
    private static final String TABLES = """
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
              and table_name not like 'audit%' and table_name not like 'witnessed%' and table_name not like 'outbox%'
            order by 1""";

    private StateDigest() {}

    static Map<String, String> of(LocalStack stack) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (String database : List.of("catalog", "purchasing", "supplier")) {
            try (Connection connection = DriverManager.getConnection(
                    stack.postgres().jdbcUrl(database),
                    "postgres",
                    stack.postgres().password())) {
                for (String table : strings(connection, TABLES))
                    digests.put(
                            database + "." + table,
                            strings(connection, digestOf(table)).getFirst());
            }
        }
        return digests;
    }

    private static String digestOf(String table) {
        return "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                + table + " t";
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) strings.add(rows.getString(1));
        }
        return strings;
    }
}
