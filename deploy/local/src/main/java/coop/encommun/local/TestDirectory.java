package coop.encommun.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary directory of one test JVM, locked while that JVM lives. Whatever directory of ours is not locked was
 * left by a killed one: its PostgreSQL is ended and the files removed.
 */
record TestDirectory(Path path, DirectoryLock lock) implements AutoCloseable {
    private static final String PREFIX = "jvm-";

    static TestDirectory ofThisJvm() throws IOException {
        Path all = Path.of(System.getProperty("java.io.tmpdir"), "encommun-test-" + System.getProperty("user.name"));
        OwnerOnly.createDirectories(all);
        try (DirectoryLock sweeping = sweepLock(all)) {
            try (DirectoryStream<Path> directories = Files.newDirectoryStream(all, PREFIX + "*")) {
                for (Path directory : directories) {
                    removeIfAbandoned(directory);
                }
            }
            Path mine = Files.createTempDirectory(all, PREFIX);
            return new TestDirectory(mine, DirectoryLock.take(mine));
        }
    }

    /** Several test JVMs may start together; each waits its turn so that none sweeps what another is just making. */
    private static DirectoryLock sweepLock(Path all) {
        DirectoryLock[] lock = new DirectoryLock[1];
        Patience.of(60).until(() -> {
            try {
                lock[0] = DirectoryLock.take(all);
                return true;
            } catch (LocalProblem held) {
                return false;
            }
        });
        if (lock[0] == null) {
            throw LocalProblem.directoryInUse(all);
        }
        return lock[0];
    }

    private static void removeIfAbandoned(Path directory) throws IOException {
        if (DirectoryLock.isHeld(directory)) {
            return;
        }
        PostgresLeftover.clear(directory.resolve("postgres").resolve("data"));
        Directories.delete(directory);
    }

    /** A directory in it; made if needed. */
    Path of(String what) {
        try {
            return OwnerOnly.createDirectories(path.resolve(what));
        } catch (IOException failure) {
            throw LocalProblem.directoryUnusable(path, failure);
        }
    }

    @Override
    public void close() {
        lock.close();
        try {
            Directories.delete(path);
        } catch (IOException leftForTheNextSweep) {
            // a file still open somewhere; the next test JVM removes it
        }
    }
}
