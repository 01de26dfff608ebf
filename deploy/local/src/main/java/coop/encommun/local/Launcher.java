package coop.encommun.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.utils.Exit;

/** Behind {@code deploy/local/start} and {@code deploy/local/demo}: ends with 0, or with a sentence and 1. */
public final class Launcher {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final long PAUSE_NANOS = 500_000_000;
    private static final long SPACE_TO_GO_ON_MEGABYTES = 50;

    private final Arguments arguments;
    private final LocalStack stack;
    private final LauncherLog log;
    private volatile boolean brokerGone;
    private volatile boolean stopping;

    private Launcher(Arguments arguments) {
        LocalOptions options =
                LocalOptions.in(arguments.data()).on(arguments.ports()).telling(Progress.to(OUT));
        this.arguments = arguments;
        this.stack = new LocalStack(options);
        this.log = new LauncherLog(options.logs().resolve("launcher.log"));
    }

    public static void main(String[] words) {
        try {
            System.exit(new Launcher(Arguments.of(LocalOptions.projectDirectory(), words)).run());
        } catch (LocalProblem problem) {
            ERR.println(problem.getMessage());
            System.exit(1);
        }
    }

    private int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        // A broker in distress would halt this whole JVM, without a word and without stopping the rest.
        Exit.setHaltProcedure(this::brokerGone);
        Exit.setExitProcedure(this::brokerGone);
        Path data = stack.options().data();
        try {
            return launch(data);
        } catch (RuntimeException | IOException failure) {
            log.write(failure);
            if (stopping) { // then it is no wonder
                return 1;
            }
            if (failure instanceof LocalProblem problem) {
                throw onFullDisk(data, problem);
            }
            ERR.println(Texts.both("problem.unexpected", failure, log.file()));
            return 1;
        }
    }

    private int launch(Path data) throws IOException {
        Instant since = Instant.now();
        OUT.println("Encommun – " + Texts.inline("guide.data", data));
        stack.prepare();
        log.open();
        stack.startParts();
        stack.options().progress().tell("Encommun", "ready", Duration.between(since, Instant.now()));
        Map<String, String> tokens = arguments.demo() ? story().play(stack, arguments.lines(), OUT) : Map.of();
        if (!arguments.keep()) {
            return 0;
        }
        new Guide(stack, OUT).print(tokens);
        return awaitTrouble();
    }

    private static Story story() {
        return ServiceLoader.load(Story.class).findFirst().orElseThrow(LocalProblem::noStory);
    }

    private void brokerGone(int status, String message) {
        brokerGone = true;
        throw new IllegalStateException("Kafka: " + message);
    }

    /** A signal ends the JVM out of this loop; only a part that went down by itself ends the loop. */
    private int awaitTrouble() {
        while (stack.missing().isEmpty() && !brokerGone) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        Path logs = stack.options().logs();
        stack.missing().ifPresent(part -> reportEnd(part, logs.resolve(part + ".log")));
        if (brokerGone) {
            reportEnd("Kafka", log.file());
        }
        return 1;
    }

    private static void reportEnd(String part, Path log) {
        ERR.println(Texts.both("problem.stopped-unexpectedly", part, log));
    }

    /** Whatever failed first, a full disk is the reason a person can do something about. */
    private static LocalProblem onFullDisk(Path data, LocalProblem problem) {
        try {
            Directories.requireSpace(data, SPACE_TO_GO_ON_MEGABYTES);
            return problem;
        } catch (LocalProblem full) {
            return full;
        }
    }

    private void stop() {
        stopping = true;
        if (stack.isDown()) {
            return;
        }
        Instant since = Instant.now();
        stack.close();
        stack.options().progress().tell("Encommun", "stopped", Duration.between(since, Instant.now()));
    }
}
