package coop.encommun.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two roles of a service's database may do: {@code deploy/postgres/service-database.sql}, the very file. */
class DatabaseWallsTest {
    private static final Path MIGRATIONS = Path.of("../../service-kit/src/main/resources/db/kit");
    private static final String NO_RIGHT = "42501";

    private static LocalPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        postgres = LocalPostgres.start(directory, Ports.unused(), false, directory.resolve("postgres.log"));
        postgres.createDatabase("catalog");
        postgres.createDatabase("purchasing");
        as("catalog_owner", "catalog", "create table product (id bigint generated always as identity, name text)");
        as("catalog_owner", "catalog", "create table flyway_schema_history (installed_rank int)");
        as("catalog_owner", "catalog", migration("V0002__audit.sql"));
        as("catalog_owner", "catalog", migration("V0003__witnessed_origins.sql"));
        as(
                "catalog",
                "catalog",
                "insert into audit_node (level, index, hash) values (1, 0, decode(repeat('00', 32), 'hex'))");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void letsTheServiceWorkWithRows() throws SQLException {
        as("catalog", "catalog", "insert into product (name) values ('Farine'), ('Érable')");
        as("catalog", "catalog", "update product set name = 'Farine de blé' where name = 'Farine'");
        as(
                "catalog",
                "catalog",
                "create temporary table draft (name text); insert into draft values ('Sel'); analyze draft");
        assertEquals("2", ask("catalog", "catalog", "select count(*) from product"));
        as("catalog", "catalog", "delete from product");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table another (id bigint)",
                "create function f() returns int language sql as 'select 1'",
                "create schema another",
                "create extension unaccent",
                "drop table product",
                "alter table product add column price numeric",
                "truncate product",
                "alter table product disable trigger all",
                "create trigger mine before insert on product for each row execute function refuse_change()",
                "alter table product owner to catalog",
                "grant catalog_owner to catalog",
                "set role catalog_owner",
                "set session_replication_role = replica",
                "alter role catalog_owner password 'mine'",
                "create role another",
                "alter database catalog owner to catalog",
                "select pg_read_file('PG_VERSION')",
                "copy product to program 'cat'"
            })
    void refusesTheServiceWhateverIsNotRows(String sql) {
        assertRefused("catalog", "catalog", sql);
    }

    @ParameterizedTest
    @CsvSource({
        "audit_log, entry",
        "audit_node, hash",
        "audit_checkpoint, note",
        "witnessed_checkpoint, note",
        "witnessed_origin, origin"
    })
    void letsTheServiceOnlyAddToTheAuditLog(String table, String column) throws SQLException {
        assertEquals("t", ask("catalog", "catalog", "select has_table_privilege('" + table + "', 'insert')"));
        assertRefused("catalog", "catalog", "update " + table + " set " + column + " = null");
        assertRefused("catalog", "catalog", "delete from " + table);
        assertRefused("catalog", "catalog", "truncate " + table);
        assertRefused("catalog", "catalog", "drop table " + table);
        assertRefused("catalog", "catalog", "alter table " + table + " disable trigger refuse_change");
        assertRefused("catalog", "catalog", "alter table " + table + " disable trigger all");
        assertRefused("catalog", "catalog", "drop trigger refuse_change on " + table);
    }

    @Test
    void letsTheServiceOnlyReadWhatFlywayDid() throws SQLException {
        assertEquals("0", ask("catalog", "catalog", "select count(*) from flyway_schema_history"));
        assertRefused("catalog", "catalog", "insert into flyway_schema_history values (1)");
        assertRefused("catalog", "catalog", "update flyway_schema_history set installed_rank = 1");
        assertRefused("catalog", "catalog", "delete from flyway_schema_history");
    }

    /** The owner may by right, and the trigger refuses. */
    @Test
    void refusesEvenTheOwnerAChangeOfTheAuditLog() {
        assertRefused("catalog_owner", "catalog", "update audit_node set index = 1");
        assertRefused("catalog_owner", "catalog", "delete from audit_node");
        assertRefused("catalog_owner", "catalog", "truncate audit_node");
        assertRefused("catalog_owner", "catalog", "set session_replication_role = replica; delete from audit_node");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "catalog_owner"})
    void refusesEntryToTheDatabaseOfAnother(String role) {
        assertRefused(role, "purchasing", "select 1");
    }

    @Test
    void givesADatabaseOfBeforeItsOwner() throws Exception {
        as("postgres", "postgres", "create role supplier login password '" + postgres.password() + "'");
        as("postgres", "postgres", "create database supplier owner supplier");
        as(
                "supplier",
                "supplier",
                "create extension pg_trgm; create sequence numbers; create table flyway_schema_history (n int)");
        as("supplier", "supplier", "create table bid (id bigint); insert into bid values (7)");
        as("supplier", "supplier", migration("V0002__audit.sql"));

        postgres.createDatabase("supplier");
        postgres.createDatabase("supplier");

        assertEquals("7", ask("supplier", "supplier", "delete from bid returning id"));
        assertEquals("1", ask("supplier", "supplier", "select nextval('numbers')"));
        assertRefused("supplier", "supplier", "drop table bid");
        assertRefused("supplier", "supplier", "delete from audit_log");
        assertRefused("supplier", "supplier", "delete from flyway_schema_history");
        as("supplier_owner", "supplier", "drop table bid; create table bid (id bigint); drop extension pg_trgm");
        as("supplier", "supplier", "insert into bid values (8)");
    }

    private static String migration(String name) throws IOException {
        return Files.readString(MIGRATIONS.resolve(name));
    }

    private static void assertRefused(String role, String database, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> as(role, database, sql), sql);
        assertEquals(NO_RIGHT, refusal.getSQLState(), refusal.getMessage());
    }

    private static void as(String role, String database, String sql) throws SQLException {
        try (Connection connection = connect(role, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String role, String database, String sql) throws SQLException {
        try (Connection connection = connect(role, database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role, postgres.password());
    }
}
