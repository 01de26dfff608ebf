package coop.encommun.bench;

import coop.encommun.local.LocalStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The limit beside which the service is measured: pgbench replacing the same demands in the same database, the same statements
 * in one transaction, outbox row included. Needs {@code pgbench} on the path.
 */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final LocalStack stack;
    private final Pool pool;

    PgBench(LocalStack stack, Pool pool) {
        this.stack = stack;
        this.pool = pool;
    }

    /** Also its latencies: pgbench logs each transaction. */
    Optional<Latencies> run(int clients, Duration time) throws IOException, InterruptedException, SQLException {
        if (!installed()) return Optional.empty();
        Path directory = Files.createTempDirectory("encommun-pgbench");
        Path script = Files.writeString(directory.resolve("put-demand.sql"), script());
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + time.toSeconds(),
                "-l",
                "--log-prefix=" + directory.resolve("log"),
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + stack.options().ports().postgres(),
                "-U",
                "purchasing",
                "purchasing"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", stack.postgres().password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !RATE.matcher(output).find()) throw new IOException(output);
        forgetEvents();
        return Optional.of(latencies(directory, time));
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private String script() {
        var ids = new StringBuilder();
        pool.members().forEach(member -> ids.append(ids.isEmpty() ? "" : ",").append(member.coop()));
        var lines = new StringBuilder();
        for (int i = 0; i < pool.products().size(); i++)
            lines.append(i == 0 ? "" : ",\n")
                    .append(
                            "('%s', ('{%s}'::uuid[])[:n], %d, '%s', '%s', 'QC-03', null, 'EA', :q, '{10}', '{9.5}', 0, '{}')"
                                    .formatted(
                                            pool.id(),
                                            ids,
                                            i + 1,
                                            pool.products().get(i),
                                            pool.members().getFirst().site()));
        return """
                \\set n random(1, %d)
                \\set q random(1, 100000)
                begin;
                select status from pooled_order where id = '%s' for key share;
                insert into demand (pooled_order_id, coop_id, id, version, submitted_at, withdrawn_at, content_hash)
                values ('%s', ('{%s}'::uuid[])[:n], gen_random_uuid(), 1, now(), null, '\\x00')
                on conflict (pooled_order_id, coop_id) do update set
                    version = demand.version + 1, submitted_at = excluded.submitted_at;
                delete from demand_line where pooled_order_id = '%s' and coop_id = ('{%s}'::uuid[])[:n];
                insert into demand_line (pooled_order_id, coop_id, position, product_id, site_id, region, needed_by, unit,
                                         firm_quantity, conditional_quantities, max_unit_prices, tolerance, substitutes)
                values %s;
                insert into outbox (topic, key, event_id, type, subject, occurred_at, data)
                values ('bench', 'bench', gen_random_uuid(), 'bench', 'bench', now(), convert_to(repeat('x', 900), 'UTF8'));
                commit;
                """.formatted(pool.members().size(), pool.id(), pool.id(), ids, pool.id(), ids, lines);
    }

    private void forgetEvents() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl("purchasing"),
                        "purchasing",
                        stack.postgres().password());
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from outbox where topic = 'bench'");
        }
    }

    /** Log lines: client, transaction, microseconds, … */
    private static Latencies latencies(Path directory, Duration time) throws IOException {
        List<long[]> nanos = new ArrayList<>();
        try (var files = Files.list(directory)) {
            for (Path log : files.filter(file -> file.getFileName().toString().startsWith("log"))
                    .toList())
                try (var lines = Files.lines(log)) {
                    nanos.add(lines.mapToLong(line -> Long.parseLong(line.split(" ")[2]) * 1000)
                            .toArray());
                }
        }
        return Latencies.of(nanos, time.toSeconds(), 0);
    }
}
