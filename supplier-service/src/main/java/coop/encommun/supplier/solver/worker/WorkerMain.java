package coop.encommun.supplier.solver.worker;

import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.worker.Wire.Job;
import coop.encommun.supplier.solver.worker.Wire.Message;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The worker process: solves the job in the file it is given, then ends. Ends early when its standard input does. */
final class WorkerMain {

    /** How long an engine may take to end once it is told to, in milliseconds. */
    static final long GRACE = 1_000;

    private WorkerMain() {}

    public static void main(String[] arguments) throws Exception {
        // Whatever else prints must not break into the messages.
        Messenger messenger = new Messenger(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Path file = Path.of(arguments[0]);
        Thread.ofPlatform().daemon().name("lifeline").start(() -> endWithTheInput(messenger, WorkerFolder.of(file)));
        beTheFirstToGo();
        Job job = Wire.JSON.readValue(file.toFile(), Job.class);
        messenger.send(answer(job, messenger));
        // Threads an engine left behind are of no interest any more.
        Runtime.getRuntime().halt(0);
    }

    private static Message answer(Job job, Messenger messenger) {
        try {
            AwardEngine engine = (AwardEngine)
                    Class.forName(job.engine()).getDeclaredConstructor().newInstance();
            long millis = Math.max(1, job.endsAt() - Clock.systemUTC().millis());
            Effort effort = new Effort(Duration.ofMillis(millis), job.seed());
            return new Message(null, null, engine.award(job.problem(), effort, messenger), null);
        } catch (Throwable failure) {
            failure.printStackTrace(System.err);
            return new Message(null, null, null, failure.toString());
        }
    }

    /** The input ends when the service wants the worker to end, and when the service itself has died. */
    private static void endWithTheInput(Messenger messenger, WorkerFolder folder) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said.
            }
        } catch (IOException ended) {
            // As good as the end.
        }
        messenger.stop();
        long end = System.nanoTime() + GRACE * 1_000_000;
        for (long rest = GRACE * 1_000_000; rest > 0; rest = end - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
        folder.delete();
        Runtime.getRuntime().halt(3);
    }

    /** When memory runs out, the kernel should end this process before any other. */
    private static void beTheFirstToGo() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException notOnThisSystem) {
            // Then the limit that the service watches has to do.
        }
    }
}
