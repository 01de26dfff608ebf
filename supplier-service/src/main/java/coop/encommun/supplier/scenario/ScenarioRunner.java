package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.scenario.ScenarioSolver.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Computes scenarios on threads of its own, so many at once and no more. Any number of replicas may run it: each
 * scenario is claimed in the database and a claim lives on signs of life, so that what a lost replica had is taken up
 * by another one. No transaction is open while a solver works.
 */
@ApplicationScoped
class ScenarioRunner {
    static final String JOB = "compute-scenarios";
    private static final Logger LOG = Logger.getLogger(ScenarioRunner.class);
    /** Awards on the spot that may wait for the one being computed. */
    private static final int MOST_WAITING = 3;

    private final ScenarioRegister register;
    private final ScenarioSolver solver;
    private final ScenarioSettings settings;
    private final Semaphore places;
    private final Semaphore spotPlaces = new Semaphore(1 + MOST_WAITING);
    private final Set<Computation> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("scenario-", 1).factory());
    /** One place more, so that an award on the spot does not wait for a long scenario. */
    private final ExecutorService spot =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("award").factory());

    ScenarioRunner(ScenarioRegister register, ScenarioSolver solver, ScenarioSettings settings) {
        this.register = register;
        this.solver = solver;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    @Scheduled(
            identity = JOB,
            every = "${encommun.scenarios.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void startWaiting() {
        while (!threads.isShutdown() && places.tryAcquire()) {
            boolean isBegun = false;
            try {
                isBegun = beginNext();
            } finally {
                if (!isBegun) {
                    places.release();
                }
            }
            if (!isBegun) {
                return;
            }
        }
    }

    private boolean beginNext() {
        Optional<Task> next = register.claimNext();
        next.ifPresent(task -> {
            Computation computation = expect(task);
            handTo(threads, () -> computeAndGoOn(computation), computation);
        });
        return next.isPresent();
    }

    /** From here on its claim is kept alive, even while it waits for a thread. */
    private Computation expect(Task task) {
        Computation computation = new Computation(task);
        running.add(computation);
        return computation;
    }

    /** Gives the claim back when there is no thread to be had. */
    private void handTo(ExecutorService executor, Runnable work, Computation computation) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            running.remove(computation);
            register.giveBack(computation.claim());
            throw e;
        }
    }

    /** A sign of life for all that is computed here. What cannot be told now is told the next time. */
    @Scheduled(every = "${encommun.scenarios.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void reportRunning() {
        for (Computation computation : running) {
            try {
                switch (register.report(computation.claim(), computation.best())) {
                    case GO_ON -> {}
                    case STOP, LEAVE -> computation.stop();
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "No sign of life for scenario %s", computation.claim());
            }
        }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScenarioEvent event) {
        switch (event) {
            case ScenarioEvent.Queued queued -> startSoon();
            case ScenarioEvent.CancelRequested cancelled ->
                running.stream()
                        .filter(it -> it.claim().scenarioId().equals(cancelled.id()))
                        .forEach(Computation::stop);
            case ScenarioEvent.Solved solved -> {}
            case ScenarioEvent.Failed failed -> {}
        }
    }

    /**
     * Computes now, beside what waits, and returns the scenario's id when it is stored.
     *
     * @param start makes the task once there is a place for it
     * @throws Refused (503) when too many wait already, or the service goes down meanwhile
     */
    UUID computeOnTheSpot(Supplier<Task> start) {
        if (!spotPlaces.tryAcquire()) {
            throw new Refused(GeneralProblem.UNAVAILABLE);
        }
        try {
            Computation computation = expect(start.get());
            waitFor(computation);
            return computation.claim().scenarioId();
        } finally {
            spotPlaces.release();
        }
    }

    private void waitFor(Computation computation) {
        FutureTask<Void> work = new FutureTask<>(() -> compute(computation), null);
        try {
            handTo(spot, work, computation);
            work.get();
        } catch (RejectedExecutionException e) {
            throw new Refused(GeneralProblem.UNAVAILABLE);
        } catch (InterruptedException e) {
            computation.interrupt();
            Thread.currentThread().interrupt();
            throw new Refused(GeneralProblem.UNAVAILABLE);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void startSoon() {
        try {
            threads.execute(this::startWaiting);
        } catch (RejectedExecutionException e) {
            LOG.debug("Going down: the scenario waits for another replica");
        }
    }

    private void computeAndGoOn(Computation computation) {
        try {
            compute(computation);
        } catch (RuntimeException e) {
            LOG.errorf(e, "What came of %s is lost; it begins anew when its claim has run out", computation.claim());
        } finally {
            places.release();
        }
        startWaiting();
    }

    private void compute(Computation computation) {
        Task task = computation.task();
        if (threads.isShutdown()) {
            computation.interrupt();
        }
        try {
            Outcome outcome = solver.solve(task, computation);
            if (computation.isInterrupted()) {
                register.giveBack(task.claim());
            } else {
                register.end(task.claim(), outcome);
            }
        } finally {
            running.remove(computation);
        }
    }

    /** What is computed here is stopped and goes back to the queue. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        spot.shutdown();
        running.forEach(Computation::interrupt);
        long grace = settings.grace().toMillis();
        if (!threads.awaitTermination(grace, TimeUnit.MILLISECONDS) | !spot.awaitTermination(1, TimeUnit.SECONDS)) {
            running.forEach(computation -> register.giveBack(computation.claim()));
            threads.shutdownNow();
            spot.shutdownNow();
        }
    }
}
