package coop.encommun.supplier.solver.search;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Something that another thread does. */
final class Work<T> {

    private static final System.Logger LOG = System.getLogger(Work.class.getName());

    /** What a thread may take to notice that the time is over, in seconds; who waits for the process waits longer. */
    private static final double LEAST_GRACE = 0.7;
    /** What it may take when the solve ends before its time. */
    private static final double MOST_GRACE = 1.5;

    private final FutureTask<T> task;

    private Work(String name, Callable<T> work) {
        this.task = new FutureTask<>(work) {
            @Override
            protected void setException(Throwable failure) {
                LOG.log(System.Logger.Level.ERROR, name + " failed", failure);
                super.setException(failure);
            }
        };
    }

    static <T> Work<T> begin(String name, Callable<T> work) {
        Work<T> begun = new Work<>(name, work);
        Thread.ofPlatform().name(name).daemon().start(begun.task);
        return begun;
    }

    boolean isDone() {
        return task.isDone();
    }

    /** Until when the threads of a solve that is over are waited for, by {@link System#nanoTime}. */
    static long deadline(Incumbent incumbent) {
        double grace = incumbent.isCut() ? LEAST_GRACE : Math.clamp(incumbent.secondsLeft(), LEAST_GRACE, MOST_GRACE);
        return System.nanoTime() + (long) (grace * 1e9);
    }

    /** Until it is done or the deadline has passed. */
    void await(long deadline) {
        while (!isDone() && System.nanoTime() - deadline < 0) {
            Pause.briefly();
        }
    }

    /** What it came to; empty while it is not done, and when it failed. */
    Optional<T> result() {
        return task.state() == Future.State.SUCCESS ? Optional.ofNullable(task.resultNow()) : Optional.empty();
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
