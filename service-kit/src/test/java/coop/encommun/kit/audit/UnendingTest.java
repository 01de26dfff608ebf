package coop.encommun.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnendingTest {

    private static final int INFO = 800;
    private static final int WARN = 900;
    private static final int ERROR = 1000;

    private final java.util.logging.Logger said = java.util.logging.Logger.getLogger(UnendingTest.class.getName());
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        said.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        said.removeHandler(listener);
    }

    @Test
    void goesOnWhateverAStepThrows() {
        List<Throwable> faults = List.of(
                new IllegalStateException("away"),
                new IOException("away"),
                new NoClassDefFoundError("Gone"),
                new OutOfMemoryError("full"),
                new StackOverflowError(),
                new AssertionError("wrong"),
                new InterruptedException());
        runThrough(faults);

        assertEquals(Collections.nCopies(faults.size(), WARN), levels());
    }

    @Test
    void tellsTheCauseOfALongStreakOnceAndWhenItIsOver() {
        Throwable cause = new OutOfMemoryError("full");
        List<Throwable> faults = new ArrayList<>(Collections.nCopies(3 * Unending.SERIOUS, cause));
        faults.addAll(Arrays.asList(null, null, cause));
        runThrough(faults);

        List<Integer> expected = new ArrayList<>(Collections.nCopies(Unending.SERIOUS - 1, WARN));
        expected.addAll(List.of(ERROR, INFO, WARN));
        assertEquals(expected, levels());
        assertSame(cause, lines.get(Unending.SERIOUS - 1).getThrown());
    }

    @Test
    void saysNothingOfWhatFailsBecauseTheServiceEnds() {
        runThrough(List.of());
        assertEquals(List.of(), levels());
    }

    /** Each step throws what stands in its place, or nothing for null; then the service ends in the middle of a step. */
    private static void runThrough(List<Throwable> faults) {
        Queue<Throwable> steps = new LinkedList<>(faults);
        AtomicBoolean ended = new AtomicBoolean();
        Unending.Step step = () -> {
            ended.set(steps.isEmpty());
            Throwable fault = ended.get() ? new IllegalStateException("closed") : steps.remove();
            if (fault instanceof Error error) throw error;
            if (fault instanceof Exception exception) throw exception;
        };
        new Unending("Test", Logger.getLogger(UnendingTest.class), () -> !ended.get(), step).run();
        assertEquals(List.of(), List.copyOf(steps));
    }

    private List<Integer> levels() {
        return lines.stream().map(line -> line.getLevel().intValue()).toList();
    }
}
