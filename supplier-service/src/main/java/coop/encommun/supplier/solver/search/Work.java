package coop.encommun.supplier.solver.search;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that another thread does. */
final class Work<T> {

    /** What a thread may take to notice that the time is over. */
    private static final double GRACE = 1.5;

    private final FutureTask<T> task;

    private Work(Callable<T> work) {
        this.task = new FutureTask<>(work);
    }

    static <T> Work<T> begin(String name, Callable<T> work) {
        Work<T> begun = new Work<>(work);
        Thread.ofPlatform().name(name).daemon().start(begun.task);
        return begun;
    }

    boolean isDone() {
        return task.isDone();
    }

    /** Until it is done, or a moment after the solve is over. */
    void await(Incumbent incumbent) {
        long over = Long.MAX_VALUE;
        while (!isDone() && System.nanoTime() < over) {
            if (over == Long.MAX_VALUE && incumbent.isOver()) {
                over = System.nanoTime() + (long) (GRACE * 1e9);
            }
            Pause.briefly();
        }
    }

    /** What it came to; to be asked when done. What it threw is thrown again. */
    T answer() {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new CompletionException(failed.getCause());
        }
    }
}
