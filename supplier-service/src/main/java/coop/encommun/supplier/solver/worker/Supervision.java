package coop.encommun.supplier.solver.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.worker.Wire.Message;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Follows one worker to its end, which comes when it has answered, at the latest when its time is over. */
final class Supervision {

    private static final System.Logger LOG = System.getLogger(Supervision.class.getName());
    private static final String TIME_OVER = "had not answered when its time was over";
    private static final int LOOK_MILLIS = 50;

    private final WorkerProcess process;
    private final Findings findings;
    private final Watch watch;
    private final long memoryBytes;
    /** In the time of {@link System#nanoTime}; comes nearer when the watch says stop. */
    private long end;

    private boolean stopping;
    private boolean answered;
    private int percent;
    private long peakBytes;
    private long looked = System.nanoTime();
    private String failure;

    Supervision(WorkerProcess process, Findings findings, Watch watch, long end, long memoryBytes) {
        this.process = process;
        this.findings = findings;
        this.watch = watch;
        this.end = end;
        this.memoryBytes = memoryBytes;
    }

    long peakBytes() {
        return peakBytes;
    }

    /**
     * @throws ArithmeticException when that is what the engine threw
     */
    void untilTheEnd() {
        try {
            while (!answered && !process.output().isOver() && System.nanoTime() < end && peakBytes <= memoryBytes) {
                process.output().next(LOOK_MILLIS).ifPresent(this::hear);
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        peakBytes = Math.max(peakBytes, process.peakBytes());
        Optional<String> ending = process.end();
        hearTheRest();
        if (!answered && !stopping) {
            boolean timeOver = failure == null && peakBytes <= memoryBytes && ending.isEmpty();
            LOG.log(timeOver ? Level.DEBUG : Level.WARNING, "An award''s worker {0}", reason(ending.orElse(TIME_OVER)));
        }
        if (failure != null && failure.startsWith(ArithmeticException.class.getName())) {
            throw new ArithmeticException(failure);
        }
    }

    /** What was said before the end but not heard yet. */
    private void hearTheRest() {
        long patience = System.nanoTime() + LOOK_MILLIS * 1_000_000L;
        try {
            while (!process.output().isOver() && System.nanoTime() < patience) {
                process.output().next(1).ifPresent(this::hear);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String reason(String ending) {
        if (failure != null) {
            return "failed: " + failure;
        }
        return peakBytes > memoryBytes ? "took too much memory: %,d bytes".formatted(peakBytes) : ending;
    }

    private void look() {
        if (System.nanoTime() - looked < LOOK_MILLIS * 1_000_000L) {
            return;
        }
        looked = System.nanoTime();
        peakBytes = Math.max(peakBytes, process.peakBytes());
        if (!stopping && watch.saysStop()) {
            stopping = true;
            process.stop();
            end = Math.min(end, System.nanoTime() + WorkerMain.GRACE * 1_000_000);
        }
    }

    private void hear(String line) {
        Optional<Message> heard = message(line);
        if (heard.isEmpty()) {
            return;
        }
        Message message = heard.get();
        try {
            if (message.progress() != null) {
                percent = message.progress().percent();
                findings.sees(message.progress());
            } else if (message.better() != null) {
                findings.finds(message.better());
            } else if (message.end() != null) {
                findings.ends(message.end());
                answered = true;
            } else {
                failure = message.failure();
            }
        } catch (RuntimeException nonsense) {
            LOG.log(Level.WARNING, "A worker''s message is not used: {0}", nonsense.toString());
            return;
        }
        watch.sees(findings.progress(percent));
    }

    /** Empty for whatever is no message: a native library may print what it likes. */
    private static Optional<Message> message(String line) {
        try {
            return Optional.ofNullable(Wire.JSON.readValue(line, Message.class));
        } catch (JsonProcessingException noise) {
            return Optional.empty();
        }
    }
}
