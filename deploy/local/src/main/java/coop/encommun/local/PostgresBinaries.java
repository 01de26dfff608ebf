package coop.encommun.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The PostgreSQL programs of the binaries jar, unpacked once per user and version. The directory's name is the
 * archive's digest and it appears in one atomic step, so a half-unpacked or foreign one is never used.
 */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}. */
    static Path unpacked(Path cache) {
        try {
            byte[] archive = archive();
            Path home = cache.resolve("postgres-" + digest(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            requireOurs(home);
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] archive() throws IOException {
        for (String name : Platform.postgresArchives()) {
            try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + name)) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        throw LocalProblem.noPostgresFor(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        OwnerOnly.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            TarXz.extract(archive, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Directories.delete(draft);
            if (!Files.isDirectory(home)) { // else another process was quicker, and its copy is as good
                throw failure;
            }
        }
    }

    /** We are about to run what lies here: nobody else may have put it there. */
    private static void requireOurs(Path home) throws IOException {
        if (Platform.isWindows()) {
            return;
        }
        boolean mine = Files.getOwner(home).equals(Files.getOwner(Path.of(System.getProperty("user.home"))));
        boolean closed = PosixFilePermissions.toString(Files.getPosixFilePermissions(home))
                        .charAt(7)
                != 'w';
        if (!mine || !closed || !Files.isExecutable(home.resolve("bin/postgres"))) {
            throw LocalProblem.directoryUnusable(home, null);
        }
    }
}
