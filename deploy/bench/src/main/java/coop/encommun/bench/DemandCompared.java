package coop.encommun.bench;

import coop.encommun.local.LocalOptions;
import coop.encommun.local.LocalStack;
import coop.encommun.local.Ports;
import coop.encommun.local.story.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code PUT demand} of these services beside that of other ones (another version, packaged), in one run: both stacks are
 * up, the load goes to one and the other in turn, 16 clients each time. What differs is told by medians of the rounds.
 *
 * <p>Arguments: directory of the other version, seconds per round (15), rounds (6), seconds of warm-up (40).
 */
public final class DemandCompared {
    private static final int CLIENTS = 16;
    private static final int COOPS = 200;

    private DemandCompared() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path other = Path.of(arguments[0]);
        Duration time = Duration.ofSeconds(number(arguments, 1, 15));
        int rounds = (int) number(arguments, 2, 6);
        Duration warmUp = Duration.ofSeconds(number(arguments, 3, 40));
        try (LocalStack before = LocalStack.start(options().withServicesOf(other));
                LocalStack after = LocalStack.start(options())) {
            var loads = List.of(load(before), load(after));
            for (DemandLoad load : loads) load.run(CLIENTS, warmUp, 1);
            compare(loads, rounds, time);
        }
    }

    private static void compare(List<DemandLoad> loads, int rounds, Duration time) {
        double[][] perSecond = new double[loads.size()][rounds];
        System.out.printf("%n%-8s %12s %12s%n", "round", "other /s", "these /s");
        for (int round = 0; round < rounds; round++) {
            for (int which = 0; which < loads.size(); which++) {
                // Who is first takes turns: the machine's mood drifts.
                int turn = (which + round) % loads.size();
                Latencies found = loads.get(turn).run(CLIENTS, time, 7L + round);
                if (found.failures() > 0) throw new IllegalStateException(found.failures() + " calls failed");
                perSecond[turn][round] = found.perSecond();
            }
            System.out.printf(Locale.ROOT, "%-8d %12.0f %12.0f%n", round + 1, perSecond[0][round], perSecond[1][round]);
        }
        double other = median(perSecond[0]);
        double these = median(perSecond[1]);
        System.out.printf(
                Locale.ROOT, "%-8s %12.0f %12.0f   %+.1f %%%n", "median", other, these, 100 * (these / other - 1));
    }

    private static DemandLoad load(LocalStack stack) throws IOException, InterruptedException {
        return new DemandLoad(stack.url("purchasing"), Pool.open(new Stage(stack), COOPS));
    }

    private static LocalOptions options() throws IOException {
        return LocalOptions.in(Files.createTempDirectory("encommun-bench"))
                .on(Ports.free())
                .withJvmOptions(List.of("-Xmx512m"))
                .withEnvironment(DemandBench.ENVIRONMENT)
                .telling((what, step, taken) -> {});
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long number(String[] arguments, int index, long otherwise) {
        return arguments.length > index ? Long.parseLong(arguments[index]) : otherwise;
    }
}
