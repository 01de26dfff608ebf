package coop.encommun.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    private final Path directory;
    private final int port = Ports.unused();

    LocalPostgresTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsDataAfterStopAndAfterKill() throws SQLException {
        try (LocalPostgres first = start()) {
            first.createDatabase("catalog");
            execute(first, "create table product (name text)");
            execute(first, "insert into product values ('Crème de blé')");
        }
        LocalPostgres second = start();
        execute(second, "insert into product values ('Épinards')");
        second.process().destroyForcibly();
        second.process().onExit().join();
        second.close();
        try (LocalPostgres third = start()) {
            assertEquals("2", ask(third, "select count(*) from product"));
            assertEquals("on", ask(third, "show fsync"));
        }
    }

    @Test
    void endsServerLeftRunningInItsDirectory() throws Exception {
        LocalPostgres orphan = start();
        orphan.createDatabase("catalog");
        Path record = directory.resolve("data").resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(record);
        assertTrue(PostgresLeftover.clear(directory.resolve("data")));
        assertFalse(orphan.isAlive());

        orphan.close();
        lines.set(0, Long.toString(ProcessHandle.current().pid())); // a number that now belongs to somebody else
        Files.write(record, lines);
        try (LocalPostgres next = start()) {
            assertEquals("1", ask(next, "select 1"));
        }
    }

    @Test
    void refusesDirectoryInUse() {
        try (LocalPostgres first = start()) {
            LocalProblem refusal = assertThrows(LocalProblem.class, this::start);
            assertTrue(refusal.getMessage().contains("sert déjà"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("already used"), refusal.getMessage());
            assertTrue(first.isAlive());
        }
    }

    @Test
    void sortsAndSearchesFrench() throws SQLException {
        try (LocalPostgres postgres = start()) {
            postgres.createDatabase("catalog");
            execute(postgres, "create extension pg_trgm");
            execute(postgres, "create extension unaccent");
            assertEquals("ÉPICÉ", ask(postgres, "select upper('épicé')"));
            assertEquals("epice", ask(postgres, "select unaccent('épicé')"));
            assertEquals("t", ask(postgres, "select similarity('pâte dentifrice', 'pate dentifrise') > 0.4"));
            assertEquals("'legum':1", ask(postgres, "select to_tsvector('french', unaccent('légumes'))"));
            assertEquals(
                    "{ÉRABLE,FARINE}",
                    ask(
                            postgres,
                            "select array_agg(n order by n collate \"fr-x-icu\") from unnest('{FARINE,ÉRABLE}'::text[]) n"));
        }
    }

    @Test
    void keepsDirectoryAndPasswordToItsOwner() throws Exception {
        try (LocalPostgres postgres = start()) {
            assertEquals(32, postgres.password().length());
            assertEquals("rw-------", mode(LocalPostgres.passwordFile(directory)));
            assertEquals("rwx------", mode(directory.resolve("data")));
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "wrong")
                            .close());
        }
    }

    private LocalPostgres start() {
        return LocalPostgres.start(directory, port, true, directory.resolve("postgres.log"));
    }

    private static String mode(Path file) throws java.io.IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        postgres.createDatabase("catalog");
        return DriverManager.getConnection(postgres.jdbcUrl("catalog"), "catalog_owner", postgres.password());
    }
}
