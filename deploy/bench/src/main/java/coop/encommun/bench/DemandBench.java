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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * First figures: start to ready, and {@code PUT demand} of five lines at 1 and 16 clients beside pgbench doing the same in the
 * same database (fsync on) in the same run.
 *
 * <p>Arguments: seconds per measurement (20), seconds of warm-up (30), co-ops (200).
 */
public final class DemandBench {
    /** A bench is one client that asks for more than any other may. */
    static final Map<String, String> ENVIRONMENT =
            Map.of("QUARKUS_LOG_LEVEL", "WARN", "ENCOMMUN_LIMITS_REQUESTS_PER_SECOND", "0");

    private static final int[] CLIENTS = {1, 16};

    private DemandBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Duration time = Duration.ofSeconds(argument(arguments, 0, 20));
        Duration warmUp = Duration.ofSeconds(argument(arguments, 1, 30));
        int coops = (int) argument(arguments, 2, 200);
        Path data = Files.createTempDirectory("encommun-bench");
        var options = LocalOptions.in(data)
                .on(Ports.free())
                .withJvmOptions(List.of("-Xmx512m"))
                .withEnvironment(ENVIRONMENT)
                .telling((what, step, taken) -> System.out.printf(
                        Locale.ROOT, "start to %-10s %-12s %5.1f s%n", step, what, taken.toMillis() / 1e3));
        try (LocalStack stack = LocalStack.start(options)) {
            measure(stack, Pool.open(new Stage(stack), coops), time, warmUp);
        }
    }

    private static long argument(String[] arguments, int index, long otherwise) {
        return arguments.length > index ? Long.parseLong(arguments[index]) : otherwise;
    }

    private static void measure(LocalStack stack, Pool pool, Duration time, Duration warmUp)
            throws IOException, InterruptedException, SQLException {
        List<String> rows = new ArrayList<>();
        stack.stop("purchasing"); // its relay would send what pgbench leaves in the outbox
        for (int clients : CLIENTS)
            new PgBench(stack, pool)
                    .run(clients, time)
                    .ifPresentOrElse(
                            found -> rows.add(row("pgbench, same statements", clients, found)),
                            () -> rows.add("pgbench is not installed: no limit measured"));
        stack.start("purchasing");

        var load = new DemandLoad(stack.url("purchasing"), pool);
        load.run(16, warmUp, 1);
        for (int clients : CLIENTS) rows.add(row("PUT demand, 5 lines", clients, load.run(clients, time, 7)));

        System.out.printf(
                "%n%-28s %8s %10s %9s %9s %9s%n", "work", "clients", "per second", "p50 ms", "p99 ms", "failures");
        rows.forEach(System.out::println);
    }

    private static String row(String work, int clients, Latencies found) {
        return String.format(
                Locale.ROOT,
                "%-28s %8d %10.0f %9.2f %9.2f %9d",
                work,
                clients,
                found.perSecond(),
                found.percentile(0.50),
                found.percentile(0.99),
                found.failures());
    }
}
