package coop.encommun.local;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files a server works on, ready for a start. */
record PostgresCluster(Path programs, Path data, String password) {
    private static final String MAJOR = "18";
    private static final String DRAFT = "data-draft-";

    static PostgresCluster prepare(Path home, PostgresAccount account, Path log) throws IOException {
        Path programs = PostgresBinaries.unpacked(account);
        Path data = home.resolve("data");
        String password = OwnerOnly.secret(LocalPostgres.passwordFile(home));
        if (!Files.exists(data)) {
            create(programs, home, account, log);
        }
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw LocalProblem.otherPostgresVersion(home, version, MAJOR);
        }
        PostgresLeftover.clear(data);
        account.handOver(data);
        return new PostgresCluster(programs, data, password);
    }

    /** Made under another name and renamed when whole: an interrupted initdb leaves nothing that looks like a cluster. */
    private static void create(Path programs, Path home, PostgresAccount account, Path log) throws IOException {
        removeDrafts(home);
        Path draft = Files.createTempDirectory(home, DRAFT); // a name of its own: an earlier initdb may not be dead yet
        account.handOver(draft);
        int exit = ChildProcess.run(
                account.prefix(),
                List.of(
                        programs.resolve("bin/initdb").toString(),
                        "-D",
                        draft.toString(),
                        "-U",
                        "postgres",
                        "--auth=scram-sha-256",
                        "--pwfile=" + LocalPostgres.passwordFile(home),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-sync",
                        "--no-instructions"),
                log);
        if (exit != 0) {
            throw LocalProblem.didNotStart("initdb", log, null);
        }
        Files.move(draft, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeDrafts(Path home) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(home, DRAFT + "*")) {
            for (Path draft : drafts) {
                Directories.delete(draft);
            }
        } catch (DirectoryNotEmptyException stillWrittenTo) {
            // the next start removes it
        }
    }
}
