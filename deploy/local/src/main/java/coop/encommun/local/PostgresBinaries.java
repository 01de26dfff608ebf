package coop.encommun.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The PostgreSQL programs of the binaries jar, unpacked once per user and version. The directory's name is the
 * archive's digest and it appears in one atomic step, so a half-unpacked or foreign one is never used.
 */
final class PostgresBinaries {
    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private PostgresBinaries() {}

    /** The directory that holds {@code bin/postgres}, closed to others unless it is another account that runs it. */
    static Path unpacked(PostgresAccount account) {
        try {
            byte[] archive = archive();
            Path home = account.cache().resolve("postgres-" + digest(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            account.letIn(home);
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
        Path mine = Files.createTempFile(home.getParent(), "owner-", ".tmp");
        try {
            boolean ours = Files.getOwner(home).equals(Files.getOwner(mine));
            boolean writable = Files.getPosixFilePermissions(home).stream().anyMatch(OTHERS_MAY_WRITE::contains);
            if (!ours || writable || !Files.isExecutable(home.resolve("bin/postgres"))) {
                throw LocalProblem.directoryUnusable(home, null);
            }
        } finally {
            Files.delete(mine);
        }
    }
}
