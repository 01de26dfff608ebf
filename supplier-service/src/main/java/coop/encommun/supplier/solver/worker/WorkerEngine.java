package coop.encommun.supplier.solver.worker;

import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.worker.Wire.Job;
import java.time.Clock;

/**
 * Lets another engine work in a process of its own, so that a native crash, an endless solve or memory without end stay
 * there. Whatever awards the process had shown before it ended are checked and used. Returns within the effort's time.
 */
public final class WorkerEngine implements AwardEngine {

    /** Kept at the end for ending the process and checking what it said last, in nanoseconds. */
    private static final long LAST_CHECK = 150_000_000;

    /** Kept before that for the engine to end and tell its result, at most. */
    private static final long LAST_WORDS = 1_000_000_000;

    private final Class<? extends AwardEngine> engine;
    private final WorkerLimits limits;

    /**
     * @param engine works in the process; has a constructor without arguments
     */
    public WorkerEngine(Class<? extends AwardEngine> engine, WorkerLimits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /**
     * What came of a solve, and what it took.
     *
     * @param peakBytes most resident memory of the process; 0 where the system does not tell
     */
    public record Run(AwardResult result, long peakBytes) {}

    @Override
    public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
        return run(problem, effort, watch).result();
    }

    /**
     * @throws ArithmeticException when the figures exceed the exact range of a long
     */
    public Run run(AwardProblem problem, Effort effort, Watch watch) {
        long time = effort.time().toNanos();
        long end = System.nanoTime() + time - Math.min(LAST_CHECK, time / 10);
        long own = time - Math.min(LAST_CHECK + LAST_WORDS, time / 5);
        long endsAt = Clock.systemUTC().millis() + own / 1_000_000;
        Job job = new Job(engine.getName(), problem, endsAt, effort.seed());
        Findings findings = new Findings(problem, effort.seed());
        try (WorkerProcess process = WorkerProcess.start(job, engine, limits)) {
            Supervision supervision = new Supervision(process, findings, watch, end, limits.memoryBytes());
            supervision.untilTheEnd();
            return new Run(findings.result(), supervision.peakBytes());
        }
    }
}
