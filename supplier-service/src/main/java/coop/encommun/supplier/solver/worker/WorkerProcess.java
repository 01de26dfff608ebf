package coop.encommun.supplier.solver.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import coop.encommun.supplier.solver.worker.Wire.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A worker and the folder of its temporary files; both are gone once this is closed. */
final class WorkerProcess implements AutoCloseable {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ErrorFileToStderr",
            "--enable-native-access=ALL-UNNAMED");

    private final WorkerFolder folder;
    private final Process process;
    private final WorkerOutput output;

    private WorkerProcess(WorkerFolder folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.output = new WorkerOutput(process);
    }

    /**
     * @throws UncheckedIOException when there is no room for temporary files or no {@code java} to start
     */
    static WorkerProcess start(Job job, Class<?> engine, WorkerLimits limits) {
        try {
            WorkerFolder folder = WorkerFolder.create();
            try {
                Wire.JSON.writeValue(folder.job().toFile(), job);
                ProcessBuilder builder = new ProcessBuilder(command(folder, engine, limits))
                        .directory(folder.path().toFile());
                // Passwords of the service are no business of a solver.
                builder.environment().keySet().retainAll(Set.of("LANG", "PATH", "LD_LIBRARY_PATH"));
                return new WorkerProcess(folder, builder.start());
            } catch (IOException e) {
                folder.delete();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The award's worker process did not start", e);
        }
    }

    private static List<String> command(WorkerFolder folder, Class<?> engine, WorkerLimits limits) {
        List<String> command = new ArrayList<>();
        if (limits.niceness() > 0 && Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", String.valueOf(limits.niceness())));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + limits.heapMegabytes() + "m");
        command.addAll(FLAGS);
        command.addAll(List.of("-Djava.io.tmpdir=" + folder.path(), "-Djna.tmpdir=" + folder.path()));
        command.addAll(List.of("-cp", classPath(engine), WorkerMain.class.getName()));
        command.add(folder.job().toString());
        return command;
    }

    private static String classPath(Class<?> engine) {
        String natives = "ortools-" + Platform.RESOURCE_PREFIX;
        return new WorkerClassPath()
                .with(WorkerMain.class)
                .with(engine)
                .with(ObjectMapper.class)
                .with(JsonParser.class)
                .with(JsonInclude.class)
                .with(Native.class)
                .with(
                        "META-INF/maven/com.google.ortools/" + natives + "/pom.properties",
                        WorkerMain.class.getClassLoader())
                .toString();
    }

    WorkerOutput output() {
        return output;
    }

    /** Asks the worker to end with what it has; it has {@link WorkerMain#GRACE} to do so. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            // Then it has ended already.
        }
    }

    /** The most memory it has held so far, in bytes; 0 where the system does not tell. */
    long peakBytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException notTold) {
            return 0;
        }
    }

    /** Ends the worker, unless it has ended by itself: then how, for the log. */
    Optional<String> end() {
        boolean byItself = output.isOver() && isGoneSoon();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        return byItself
                ? Optional.of("ended with status %d. %s".formatted(process.exitValue(), output.complaints()))
                : Optional.empty();
    }

    /** A process closes its output a little before it is gone. */
    private boolean isGoneSoon() {
        try {
            return process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        end();
        folder.delete();
    }
}
