package coop.encommun.supplier.solver.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.ProblemHash;
import coop.encommun.supplier.solver.RandomProblems;
import coop.encommun.supplier.solver.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of these starts a real process. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerEngineTest {

    private static final AwardProblem PROBLEM = problem();
    private static final AwardResult BEST = Engines.best(PROBLEM, Status.OPTIMAL);
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration SHORT = Duration.ofSeconds(8);

    private final List<Watch.Progress> seen = new ArrayList<>();

    @Test
    void answersAsTheEngineDoes() {
        AwardResult result = award(Engines.Good.class, LONG);
        assertEquals(Status.OPTIMAL, result.status());
        assertEquals(BEST.pieces(), result.pieces());
        assertEquals(BEST.score(), result.bound());
        assertEquals("brute force", result.solver());
        assertEquals(ProblemHash.of(PROBLEM), result.problemHash());
    }

    @Test
    void keepsWhatAKilledProcessHadFound() {
        assertBestSoFar(award(Engines.Killed.class, LONG), BEST.score() - 7);
    }

    @Test
    void keepsWhatACrashedProcessHadFound() {
        assertBestSoFar(award(Engines.Crashing.class, LONG), BEST.score() - 7);
    }

    @Test
    void endsAProcessThatDoesNot() {
        assertBestSoFar(award(Engines.Endless.class, SHORT), BEST.score() - 7);
    }

    @Test
    void endsAProcessThatTakesNativeMemoryWithoutEnd() {
        WorkerEngine.Run run = run(Engines.NativeHog.class, LONG, new WorkerLimits(250, 32, 0), watch(false));
        assertBestSoFar(run.result(), BEST.score() - 7);
        assertTrue(run.peakBytes() > 250L << 20, "peak " + run.peakBytes());
    }

    @Test
    void survivesAHeapThatIsFull() {
        assertBestSoFar(
                run(Engines.HeapHog.class, LONG, new WorkerLimits(2048, 64, 0), watch(false))
                        .result(),
                BEST.score() - 7);
    }

    @Test
    void believesNothingUnchecked() {
        assertBestSoFar(award(Engines.Rubbish.class, LONG), BEST.score() - 7);
    }

    @Test
    void believesNoDespairOnceThereIsAnAward() {
        assertBestSoFar(award(Engines.Pessimist.class, LONG), BEST.score() - 7);
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        AwardResult result = award(Engines.Silent.class, Duration.ofSeconds(1));
        assertEquals(Status.UNKNOWN, result.status());
        assertEquals(List.of(), result.pieces());
    }

    @Test
    void passesOnWhyThereIsNoAward() {
        AwardResult result = award(Engines.Hopeless.class, LONG);
        assertEquals(Status.INFEASIBLE, result.status());
        assertEquals(6, result.obstacles().size());
        assertEquals(new Obstacle.CapsTooSmall(1, 20, 10), result.obstacles().get(2));
        Obstacle.Limit share = new Obstacle.Limit(Obstacle.Limit.Kind.LINE_MAX_SHARE, 4);
        assertEquals(
                new Obstacle.LimitsTooTight(List.of(share)), result.obstacles().get(5));
    }

    @Test
    void tellsOfFiguresTooLarge() {
        assertThrows(ArithmeticException.class, () -> award(Engines.Throwing.class, LONG));
    }

    @Test
    void stopsWhenToldTo() {
        AwardResult result = run(Engines.Obedient.class, LONG, WorkerLimits.USUAL, watch(true))
                .result();
        assertEquals(Status.FEASIBLE, result.status());
        assertEquals("brute force", result.solver());
        assertEquals(BEST.score(), seen.getLast().score());
    }

    @Test
    void endsAProcessThatDoesNotStopWhenToldTo() {
        AwardResult result = run(Engines.Endless.class, LONG, WorkerLimits.USUAL, watch(true))
                .result();
        assertBestSoFar(result, BEST.score() - 7);
    }

    @Test
    void leavesNoProcessBehindWhenTheServiceDies() throws Exception {
        Process service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName())
                .start();
        String pid = service.inputReader().readLine();
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        service.destroyForcibly().waitFor();
        worker.onExit().get(10, TimeUnit.SECONDS);
    }

    /** A service with an endless award; tells the worker's process id. */
    static final class Service {
        public static void main(String[] arguments) {
            WorkerEngine engine = new WorkerEngine(Engines.Endless.class, WorkerLimits.USUAL);
            engine.award(PROBLEM, new Effort(LONG, 1), new Watch() {
                @Override
                public void sees(Progress progress) {
                    System.out.println(ProcessHandle.current()
                            .children()
                            .findFirst()
                            .orElseThrow()
                            .pid());
                }

                @Override
                public boolean saysStop() {
                    return false;
                }
            });
        }
    }

    private AwardResult award(Class<? extends AwardEngine> engine, Duration time) {
        return run(engine, time, WorkerLimits.USUAL, watch(false)).result();
    }

    private WorkerEngine.Run run(Class<? extends AwardEngine> engine, Duration time, WorkerLimits limits, Watch watch) {
        return new WorkerEngine(engine, limits).run(PROBLEM, new Effort(time, 1), watch);
    }

    /** Remembers what it sees; says stop, or not, once it has seen an award. */
    private Watch watch(boolean stop) {
        return new Watch() {
            @Override
            public void sees(Progress progress) {
                seen.add(progress);
            }

            @Override
            public boolean saysStop() {
                return stop && !seen.isEmpty() && seen.getLast().score() != null;
            }
        };
    }

    private static void assertBestSoFar(AwardResult result, long bound) {
        assertEquals(Status.FEASIBLE, result.status());
        assertEquals(BEST.pieces(), result.pieces());
        assertEquals(BEST.score(), result.score());
        assertEquals(bound, result.bound());
    }

    private static AwardProblem problem() {
        SplittableRandom random = new SplittableRandom(4);
        while (true) {
            AwardProblem problem = RandomProblems.tiny(random);
            var best = BruteForce.best(problem);
            if (best.isPresent() && best.get().pieces().size() > 2 && best.get().score() > 100) {
                return problem;
            }
        }
    }
}
