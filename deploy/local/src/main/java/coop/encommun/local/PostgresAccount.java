package coop.encommun.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The account PostgreSQL runs under. It refuses uid 0 and accounts the system does not list, so these step into a user
 * namespace; where that is forbidden (containers), root steps into the account "nobody", keeping only the right to
 * reach the files.
 */
record PostgresAccount(List<String> prefix, Path cache, boolean ownsItsFiles) {
    private static final String NOBODY = "65534";

    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    static PostgresAccount ofThisMachine() {
        if (!Platform.isRoot() && !Platform.isUnlistedAccount()) {
            return new PostgresAccount(List.of(), Platform.cache(), false);
        }
        if (!Boolean.getBoolean("encommun.no-user-namespace") && Platform.works("unshare", "-U", "true")) {
            return new PostgresAccount(List.of("unshare", "-U"), Platform.cache(), false);
        }
        if (Platform.isRoot()
                && Platform.works("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true")) {
            return new PostgresAccount(AS_NOBODY, Path.of("/var/cache/encommun"), true);
        }
        throw LocalProblem.rootCannotRunPostgres();
    }

    /** PostgreSQL looks for its programs as the account it runs under. */
    void letIn(Path programs) throws IOException {
        if (ownsItsFiles) {
            for (Path directory : List.of(programs, cache)) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** PostgreSQL insists on owning its data directory. */
    void handOver(Path directory) throws IOException {
        if (ownsItsFiles && !Platform.works("chown", "-R", NOBODY + ":" + NOBODY, directory.toString())) {
            throw new IOException("cannot hand " + directory + " over to nobody");
        }
    }
}
