package coop.encommun.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL 18 on 127.0.0.1, as a child process, with its files in one directory: {@code data/} (UTF-8, the
 * builtin C.UTF-8 locale: the same order of accents on every machine) and {@code password} (one secret for every
 * user). One database per service, owned by {@code NAME_owner}, who migrates it; the service works in it as {@code NAME}. The superuser
 * is {@code postgres}.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 30;

    private final DirectoryLock lock;
    private final ChildProcess server;
    private final PostgresDatabases databases;

    private LocalPostgres(DirectoryLock lock, ChildProcess server, PostgresDatabases databases) {
        this.lock = lock;
        this.server = server;
        this.databases = databases;
    }

    /**
     * Returns when the server answers; creates the cluster the first time and clears what a killed one left.
     *
     * @param directory everything of this server; made if needed
     * @param durable false only where the data may be lost with the machine (tests): fsync off
     * @param log the server's own words are appended here
     * @throws LocalProblem when the directory is in use or unusable, or the server does not come up
     */
    public static LocalPostgres start(Path directory, int port, boolean durable, Path log) {
        Path home = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            PostgresAccount account = PostgresAccount.ofThisMachine();
            PostgresCluster cluster = PostgresCluster.prepare(home, account, log);
            List<String> command = command(cluster, port, durable);
            ChildProcess server =
                    ChildProcess.start(account.prefix(), command, Map.of(), log, ChildProcess.StopSignal.INT);
            LocalPostgres postgres =
                    new LocalPostgres(lock, server, new PostgresDatabases(HOST, port, cluster.password()));
            postgres.awaitAnswer(log);
            return postgres;
        } catch (IOException failure) {
            lock.close();
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static List<String> command(PostgresCluster cluster, int port, boolean durable) {
        List<String> command = new ArrayList<>(
                List.of(cluster.programs().resolve("bin/postgres").toString()));
        command.addAll(List.of("-D", cluster.data().toString(), "-p", Integer.toString(port)));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=" + HOST,
                "unix_socket_directories=",
                "max_connections=100",
                "timezone=UTC",
                "log_timezone=UTC",
                "jit=off"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private void awaitAnswer(Path log) {
        SQLException[] last = new SQLException[1];
        boolean answered = Patience.of(START_SECONDS).until(() -> answers(last) || !server.isAlive());
        if (!answered || !server.isAlive()) {
            server.stop(STOP_SECONDS);
            throw LocalProblem.didNotStart("PostgreSQL", log, last[0]);
        }
    }

    private boolean answers(SQLException[] last) {
        try {
            databases.requireAnswer();
            return true;
        } catch (SQLException notYet) {
            last[0] = notYet;
            return false;
        }
    }

    /**
     * Creates the database and its two roles unless they exist; one of before, owned by the role that works in it, gets its owner.
     */
    public void createDatabase(String name) {
        databases.create(name);
    }

    /** {@code jdbc:postgresql://127.0.0.1:PORT/DATABASE}, without user and password. */
    public String jdbcUrl(String database) {
        return databases.jdbcUrl(database);
    }

    public int port() {
        return databases.port();
    }

    /** The password of every user of this server. */
    public String password() {
        return databases.password();
    }

    boolean isAlive() {
        return server.isAlive();
    }

    ProcessHandle process() {
        return server.handle();
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        try {
            server.stop(STOP_SECONDS);
        } finally {
            lock.close();
        }
    }

    static Path passwordFile(Path directory) {
        return directory.resolve("password");
    }
}
