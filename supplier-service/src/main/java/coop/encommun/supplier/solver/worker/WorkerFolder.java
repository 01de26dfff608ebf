package coop.encommun.supplier.solver.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The temporary files of one worker: its job, and the native libraries it unpacks. */
record WorkerFolder(Path path) {

    static WorkerFolder create() throws IOException {
        return new WorkerFolder(Files.createTempDirectory("encommun-award-"));
    }

    static WorkerFolder of(Path job) {
        return new WorkerFolder(job.getParent());
    }

    Path job() {
        return path.resolve("job.json");
    }

    /** May be called from both sides at once. */
    void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> inwards = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inwards) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | UncheckedIOException deletedMeanwhile) {
            // What was to be done.
        } catch (IOException e) {
            System.getLogger(WorkerFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "Temporary files stay behind in {0}: {1}", path, e);
        }
    }
}
