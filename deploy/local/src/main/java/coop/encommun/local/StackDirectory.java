package coop.encommun.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The data directory of a stack, made ready under its lock: space enough, logs turned over, leftovers ended. */
final class StackDirectory {
    private static final long NEEDED_MEGABYTES = 400;

    private StackDirectory() {}

    static void prepare(LocalOptions options) {
        Directories.requireSpace(options.data(), NEEDED_MEGABYTES);
        try {
            endLeftovers(options);
            turnOverLogs(options.logs());
        } catch (IOException failure) {
            throw LocalProblem.directoryUnusable(options.data(), failure);
        }
    }

    private static void endLeftovers(LocalOptions options) throws IOException {
        for (LocalService service : LocalService.values()) {
            Instant since = Instant.now();
            if (ServiceProcess.record(options.data(), service).endLeftover(ServiceProcess.mark(options.data()))) {
                options.progress().tell(service.id(), "leftover", Duration.between(since, Instant.now()));
            }
        }
        PostgresLeftover.clear(options.postgres().resolve("data"));
    }

    /** Each start writes new logs; those of the start before are kept beside them. */
    private static void turnOverLogs(Path logs) throws IOException {
        OwnerOnly.createDirectories(logs);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : old) {
                Path kept = log.resolveSibling(log.getFileName() + ".previous");
                Files.move(log, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
