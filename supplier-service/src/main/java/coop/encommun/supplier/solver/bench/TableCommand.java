package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of the bench: {@code deploy/bench/award-table}. */
final class TableCommand {

    private static final String USAGE = """
            Usage : award-table [DOSSIER] [--seconds 60] [--seed 1] [--memory 2048] [--json FICHIER] [--answers DOSSIER]
              Attribue chaque instance award-1 du dossier, ou douze instances engendrées à partir de la graine, et
              vérifie chaque réponse ; AWARD_CHECK nomme un vérificateur de plus (award_check.py).
            Usage: award-table [FOLDER] [--seconds 60] [--seed 1] [--memory 2048] [--json FILE] [--answers FOLDER]
              Awards every award-1 instance of the folder, or twelve instances made from the seed, and checks every
              answer; AWARD_CHECK names one more checker (award_check.py).
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private TableCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            CommandLine line =
                    CommandLine.of(arguments, Set.of("--seconds", "--seed", "--memory", "--json", "--answers"));
            if (line.words().size() > 1) {
                throw new IllegalArgumentException(line.words().getLast());
            }
            return run(line, out);
        } catch (IllegalArgumentException wrong) {
            err.println("? " + wrong.getMessage());
            err.print(USAGE);
            return 64;
        } catch (IOException unreadable) {
            err.println("? " + unreadable);
            return 66;
        }
    }

    private static int run(CommandLine line, PrintStream out) throws IOException, InterruptedException {
        long seed = line.number("--seed", 1, 0);
        Duration time = Duration.ofSeconds(line.number("--seconds", 60, 1));
        int memory = (int) Math.min(1 << 20, line.number("--memory", 2048, 256));
        Path answers = line.option("--answers").isPresent()
                ? Files.createDirectories(Path.of(line.option("--answers").get()))
                : Files.createTempDirectory("encommun-table-");
        List<Path> instances = line.words().isEmpty()
                ? made(seed, answers)
                : in(Path.of(line.words().getFirst()));
        Known known = line.words().isEmpty()
                ? Known.NOTHING
                : Known.in(Path.of(line.words().getFirst()));
        TableRun run = new TableRun(time, seed, memory, answers, known, System.getenv("AWARD_CHECK"));
        ArrayNode table = JSON.createArrayNode();
        boolean right = true;
        out.println(TableRow.HEAD);
        for (Path instance : instances) {
            Optional<TableRow> row = run.row(instance);
            row.ifPresent(it -> out.println(it.text()));
            row.ifPresent(it -> table.add(it.json()));
            right &= row.map(TableRow::isRight).orElse(true);
        }
        if (line.option("--json").isPresent()) {
            ObjectNode all =
                    JSON.createObjectNode().put("seconds", time.toSeconds()).put("seed", seed);
            all.set("rows", table);
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(Path.of(line.option("--json").get()).toFile(), all);
        }
        return right ? 0 : 1;
    }

    private static List<Path> made(long seed, Path folder) {
        return Instances.all(seed)
                .map(instance -> {
                    Path file = folder.resolve(instance.path("name").asText() + ".json");
                    try {
                        Files.writeString(file, instance.toString());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return file;
                })
                .toList();
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith(Known.FILE))
                    .sorted()
                    .toList();
        }
    }
}
