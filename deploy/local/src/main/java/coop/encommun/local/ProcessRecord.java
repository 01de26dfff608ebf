package coop.encommun.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Number and start of a process, kept in a file so that the next launcher can end what a killed one left. */
record ProcessRecord(Path file) {
    private static final int PATIENCE_SECONDS = 15;
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

    void write(ProcessHandle process) throws IOException {
        OwnerOnly.createDirectories(file.getParent());
        OwnerOnly.write(file, process.pid() + " " + startOf(process).toEpochMilli());
    }

    /**
     * Ends the recorded process if it is still the same one: started at the recorded instant and, where the system
     * shows command lines, carrying the mark.
     *
     * @return true when there was one to end
     */
    boolean endLeftover(String mark) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Optional<ProcessHandle> leftover = recorded().filter(process -> carries(process, mark));
        leftover.ifPresent(process -> ChildProcess.end(process, ChildProcess.StopSignal.TERM, PATIENCE_SECONDS));
        Files.deleteIfExists(file);
        return leftover.isPresent();
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ");
        try {
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[words.length - 1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process ->
                            Duration.between(startOf(process), started).abs().compareTo(CLOCK_DRIFT) <= 0);
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean carries(ProcessHandle process, String mark) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(mark))
                .orElse(true);
    }
}
