package coop.encommun.supplier.solver.worker;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.Watch.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Engines for worker processes, one good and the others bad in all the ways a native solver can be. */
final class Engines {

    private Engines() {}

    static final class Good implements AwardEngine {
        @Override
        public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
            return best(problem, Status.OPTIMAL);
        }
    }

    /** Shows the best award, then something happens. */
    abstract static class Showing implements AwardEngine {
        @Override
        public final AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
            AwardResult best = best(problem, Status.FEASIBLE);
            watch.finds(best.pieces());
            watch.sees(new Progress(40, best.score(), best.score() - 7));
            return then(best, watch);
        }

        abstract AwardResult then(AwardResult best, Watch watch);
    }

    static final class Killed extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            try {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                String.valueOf(ProcessHandle.current().pid()))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return forever();
        }
    }

    static final class Crashing extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            new Pointer(8).setLong(0, 1);
            return best;
        }
    }

    static final class Endless extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            return forever();
        }
    }

    static final class NativeHog extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            List<Memory> held = new ArrayList<>();
            while (true) {
                Memory more = new Memory(8 << 20);
                more.clear();
                held.add(more);
            }
        }
    }

    static final class HeapHog extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            List<byte[]> held = new ArrayList<>();
            while (true) {
                held.add(new byte[1 << 20]);
            }
        }
    }

    static final class Obedient extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            while (!watch.saysStop()) {
                LockSupport.parkNanos(5_000_000);
            }
            return best;
        }
    }

    /** Prints to its heart's content, and ends with a lie. */
    static final class Rubbish extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            try {
                FileOutputStream out = new FileOutputStream(FileDescriptor.out);
                out.write("Presolve: 12 rows\n{\"better\": [{\"offer\":\n\n[]\nnull\n7\n{\"end\":{}}\n"
                        .getBytes(StandardCharsets.UTF_8));
                out.write("{\"better\":[{\"offer\":99,\"line\":0,\"ordered\":1,\"cells\":[],\"option\":-1}]}\n"
                        .getBytes(StandardCharsets.UTF_8));
                out.write(new byte[1 << 22]);
                out.write("\n{\"progress\":{\"percent\":50,\"bound\":null}}\n".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return result(Status.OPTIMAL, best, best.cost() - 1, best.score() - 1);
        }
    }

    static final class Pessimist extends Showing {
        @Override
        AwardResult then(AwardResult best, Watch watch) {
            List<Obstacle> why = List.of(
                    new Obstacle.LimitsTooTight(List.of(new Obstacle.Limit(Obstacle.Limit.Kind.MAX_SHARE, -1))));
            return new AwardResult(Status.INFEASIBLE, List.of(), 0, 0, 0, "test", 1, "", why);
        }
    }

    static final class Hopeless implements AwardEngine {
        @Override
        public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
            List<Obstacle> why = List.of(
                    new Obstacle.NoOffer(0),
                    new Obstacle.RegionNotServed(1, 2),
                    new Obstacle.CapsTooSmall(1, 20, 10),
                    new Obstacle.NoSplit(3),
                    new Obstacle.SuppliersTooTight(),
                    new Obstacle.LimitsTooTight(List.of(new Obstacle.Limit(Obstacle.Limit.Kind.LINE_MAX_SHARE, 4))));
            return new AwardResult(Status.INFEASIBLE, List.of(), 0, 0, 0, "test", 1, "", why);
        }
    }

    static final class Silent implements AwardEngine {
        @Override
        public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
            return forever();
        }
    }

    static final class Throwing implements AwardEngine {
        @Override
        public AwardResult award(AwardProblem problem, Effort effort, Watch watch) {
            throw new ArithmeticException("long overflow");
        }
    }

    static AwardResult best(AwardProblem problem, Status status) {
        BruteForce.Best best = BruteForce.best(problem).orElseThrow();
        return new AwardResult(
                status, best.pieces(), best.cost(), best.score(), best.score(), "brute force", 1, "", List.of());
    }

    private static AwardResult result(Status status, AwardResult best, long cost, long score) {
        return new AwardResult(status, best.pieces(), cost, score, score, "test", 1, "", List.of());
    }

    private static AwardResult forever() {
        while (true) {
            LockSupport.parkNanos(1_000_000_000);
        }
    }
}
