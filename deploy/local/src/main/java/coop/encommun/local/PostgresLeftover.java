package coop.encommun.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a killed launcher leaves in the data directory: a server without a master, or the record of a dead one. */
final class PostgresLeftover {
    private static final int PATIENCE_SECONDS = 15;

    private PostgresLeftover() {}

    /**
     * To be called while holding the directory's lock. Ends the recorded server only if its command line names this
     * very data directory; a record whose number now belongs to somebody else is just removed.
     *
     * @return true when there was one
     */
    static boolean clear(Path data) throws IOException {
        Path record = data.resolve("postmaster.pid");
        if (!Files.exists(record)) {
            return false;
        }
        recorded(record)
                .filter(process -> serves(process, data))
                .ifPresent(process -> ChildProcess.end(process, ChildProcess.StopSignal.INT, PATIENCE_SECONDS));
        Files.deleteIfExists(record);
        return true;
    }

    private static Optional<ProcessHandle> recorded(Path record) throws IOException {
        List<String> lines = Files.readAllLines(record);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        int directory = arguments.indexOf("-D") + 1;
        return directory > 0
                && directory < arguments.size()
                && arguments.get(directory).equals(data.toString());
    }
}
