package coop.encommun.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process of ours: it dies with this JVM where the system can arrange it, and does not hear the terminal's Ctrl-C. */
final class ChildProcess {
    /** How a process is asked to stop. PostgreSQL takes TERM as "wait for all clients", hence INT there. */
    enum StopSignal {
        INT,
        TERM
    }

    /**
     * All children are started by this one thread: Linux delivers the parent-death signal when the starting
     * <em>thread</em> ends, so a pool thread that retires would take its children with it.
     */
    private static final LinkedBlockingQueue<Runnable> STARTS = new LinkedBlockingQueue<>();

    private static final boolean OWN_SESSION = Platform.works("setsid", "true");
    private static final boolean DEATH_SIGNAL = Platform.works("setpriv", "--pdeathsig", "TERM", "true");

    static {
        Thread.ofPlatform().daemon().name("child-starter").start(ChildProcess::startForever);
    }

    private final Process process;
    private final StopSignal stopSignal;

    private ChildProcess(Process process, StopSignal stopSignal) {
        this.process = process;
        this.stopSignal = stopSignal;
    }

    /** Starts the command behind the prefix (a change of user, for instance); both outputs are appended to the log. */
    static ChildProcess start(
            List<String> prefix, List<String> command, Map<String, String> environment, Path log, StopSignal stop) {
        ProcessBuilder builder = new ProcessBuilder(shielded(prefix, command, stop))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        CompletableFuture<Process> started = new CompletableFuture<>();
        STARTS.add(() -> {
            try {
                started.complete(builder.start());
            } catch (IOException failure) {
                started.completeExceptionally(failure);
            }
        });
        try {
            return new ChildProcess(started.join(), stop);
        } catch (CompletionException failure) {
            throw LocalProblem.didNotStart(command.getFirst(), log, failure.getCause());
        }
    }

    /** Runs the command to its end and tells its exit value. */
    static int run(List<String> prefix, List<String> command, Path log) {
        ChildProcess child = start(prefix, command, Map.of(), log, StopSignal.TERM);
        try {
            return child.process.waitFor();
        } catch (InterruptedException interrupted) {
            child.kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> shielded(List<String> prefix, List<String> command, StopSignal stop) {
        List<String> whole = new ArrayList<>();
        if (OWN_SESSION) {
            whole.add("setsid");
        }
        whole.addAll(prefix);
        if (DEATH_SIGNAL) {
            whole.addAll(List.of("setpriv", "--pdeathsig", stop.name()));
        }
        whole.addAll(command);
        return whole;
    }

    private static void startForever() {
        while (true) {
            try {
                STARTS.take().run();
            } catch (InterruptedException wakened) {
                Thread.interrupted();
            }
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks to stop, waits up to the given seconds, then kills. */
    void stop(int seconds) {
        end(process.toHandle(), stopSignal, seconds);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends any process the same way; returns when it is gone. */
    static void end(ProcessHandle handle, StopSignal signal, int seconds) {
        if (!handle.isAlive()) {
            return;
        }
        if (Platform.isWindows() || !Platform.works("kill", "-" + signal, Long.toString(handle.pid()))) {
            handle.destroy();
        }
        handle.onExit()
                .completeOnTimeout(null, seconds, TimeUnit.SECONDS)
                .thenAccept(ended -> {
                    if (ended == null) {
                        handle.destroyForcibly();
                    }
                })
                .thenCompose(done -> handle.onExit())
                .orTimeout(seconds + 10L, TimeUnit.SECONDS)
                .join();
    }
}
