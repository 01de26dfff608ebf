package coop.encommun.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the log stays as it is, whoever asks: the service, or the owner of the tables. */
@QuarkusTest
class AppendOnlyTest {

    private static final List<String> TABLES =
            List.of("audit_log", "audit_node", "audit_checkpoint", "witnessed_checkpoint", "witnessed_origin");

    @Inject
    Ledger ledger;

    @Inject
    AuditSequencer sequencer;

    @Inject
    AgroalDataSource asService;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @BeforeEach
    void someEntries() throws SQLException {
        sequencer.settle(ledger.write(Audited.sealing("thing.sold", UUID.randomUUID(), java.util.Map.of())));
        try (var connection = asOwner()) {
            run(connection, "insert into witnessed_origin values ('nowhere', 'nobody') on conflict do nothing");
            run(connection, "insert into audit_node values (9, 9, sha256('')) on conflict do nothing");
            run(connection, """
                    insert into witnessed_checkpoint (origin, size, root, at, note, sealed, witnessed_at)
                    values ('nobody', 1, sha256(''), now(), '', '[]', now()) on conflict do nothing""");
        }
    }

    @Test
    void refusesEveryChangeOfTheOwner() throws SQLException {
        for (String table : TABLES) {
            refusesToOwner(table, "update %s set %s".formatted(table, anything(table)));
            refusesToOwner(table, "delete from " + table);
            refusesToOwner(table, "truncate " + table);
        }
    }

    @Test
    void refusesOneWhoPosesAsAReplica() throws SQLException {
        try (var connection = asOwner()) {
            // Only a superuser may pose as one; whether the triggers would fire then is written in the catalogue.
            var sql = """
                    select tgenabled::text from pg_trigger
                    where tgname in ('refuse_change', 'refuse_truncate') order by tgrelid""";
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                int triggers = 0;
                for (; result.next(); triggers++) assertEquals("A", result.getString(1));
                assertEquals(2 * TABLES.size(), triggers);
            }
        }
    }

    @Test
    void leavesTheServiceNoRightBeyondReadingAndAdding() throws SQLException {
        try (var connection = asService.getConnection()) {
            for (String table : TABLES) {
                assertEquals(
                        List.of("INSERT", "SELECT"),
                        rights(connection, table),
                        table + " for " + connection.getMetaData().getUserName());
            }
        }
    }

    @Test
    void leavesWhatFlywayDidToFlyway() throws SQLException {
        try (var connection = asService.getConnection()) {
            assertEquals(List.of("SELECT"), rights(connection, "flyway_schema_history"));
        }
    }

    private void refusesToOwner(String table, String sql) throws SQLException {
        try (var connection = asOwner()) {
            var refusal = assertThrows(SQLException.class, () -> run(connection, sql), sql);
            assertTrue(refusal.getMessage().contains("on " + table + " refused"), refusal.getMessage());
        }
    }

    private static String anything(String table) {
        return table.equals("audit_log")
                ? "actor = 'somebody else'"
                : table.equals("audit_node")
                        ? "index = 1"
                        : table.equals("witnessed_origin") ? "origin = 'x'" : "size = 1";
    }

    private static List<String> rights(Connection connection, String table) throws SQLException {
        var sql = """
                select right_name from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) as right_name
                where has_table_privilege(current_user, ?, right_name) order by 1""";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            List<String> rights = new java.util.ArrayList<>();
            try (var result = select.executeQuery()) {
                while (result.next()) rights.add(result.getString(1));
            }
            return rights;
        }
    }

    private Connection asOwner() throws SQLException {
        return DriverManager.getConnection(address, owner, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
