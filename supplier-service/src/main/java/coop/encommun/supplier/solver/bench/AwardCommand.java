package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.worker.WorkerEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Solves one instance of the bench outside the service: {@code deploy/bench/award}. */
final class AwardCommand {

    private static final String USAGE = """
            Usage : award INSTANCE.json [--seconds 60] [--seed 1] [--out RÉPONSE.json] [--memory 2048]
              Attribue au moindre coût une instance au format award-1. --seconds : temps en tout ; --memory : Mio au plus
              pour le solveur ; sans --out, la réponse va à la sortie standard.
              Codes : 0 attribution, 2 impossible (la raison est dite), 3 rien de trouvé à temps, 64 à 66 mauvais appel.
            Usage: award INSTANCE.json [--seconds 60] [--seed 1] [--out ANSWER.json] [--memory 2048]
              Awards an instance in the format award-1 at least cost. --seconds: time in all; --memory: most MiB for the
              solver; without --out the answer goes to standard output.
              Status: 0 award, 2 infeasible (and why), 3 nothing found in time, 64 to 66 wrong call.
            """;

    /** For writing the answer and ending, in milliseconds. */
    private static final long LAST = 400;

    /** A day, in seconds. */
    private static final long LONGEST = 86_400;

    private AwardCommand() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(arguments, Started.millisAgo(), out, err);
        out.flush();
        // Not exit: nothing is left to do, and the time may be over.
        Runtime.getRuntime().halt(status);
    }

    /** As called so many milliseconds ago; the status to end with. */
    static int run(String[] arguments, long used, PrintStream out, PrintStream err) {
        try {
            CommandLine line = CommandLine.of(arguments, Set.of("--seconds", "--seed", "--out", "--memory"));
            if (line.words().size() != 1) {
                throw new IllegalArgumentException("INSTANCE.json");
            }
            return run(line, System.nanoTime() - used * 1_000_000, out, err);
        } catch (IllegalArgumentException wrong) {
            err.println("? " + wrong.getMessage());
            err.print(USAGE);
            return 64;
        }
    }

    private static int run(CommandLine line, long called, PrintStream out, PrintStream err) {
        Path file = Path.of(line.words().getFirst());
        long millis = 1_000 * Math.min(LONGEST, line.number("--seconds", 60, 1));
        long seed = line.number("--seed", 1, 0);
        int memory = (int) Math.min(1 << 20, line.number("--memory", 2048, 256));
        Optional<Path> unwritable = line.option("--out").map(Path::of).filter(to -> !isWritable(to));
        if (unwritable.isPresent()) {
            err.println("? %s : on ne peut pas y écrire. / cannot be written.".formatted(unwritable.get()));
            return 66;
        }
        try {
            Award1 instance = Award1.read(file);
            WorkerEngine engine = Solver.within(memory);
            long used = (System.nanoTime() - called) / 1_000_000;
            Duration left = Duration.ofMillis(Math.max(100, millis - LAST - used));
            AwardResult result = engine.award(instance.problem(), new Effort(left, seed), Watch.NOBODY);
            return answer(line, instance, result, out, err);
        } catch (JsonProcessingException noJson) {
            err.println("? %s: %s".formatted(file, noJson.getOriginalMessage()));
            return 65;
        } catch (IOException unreadable) {
            err.println("? %s: %s".formatted(file, unreadable.getMessage()));
            return 66;
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            err.println("? %s: %s".formatted(file, wrong.getMessage()));
            return 65;
        }
    }

    private static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private static int answer(CommandLine line, Award1 instance, AwardResult result, PrintStream out, PrintStream err)
            throws IOException {
        switch (result.status()) {
            case OPTIMAL, FEASIBLE -> {
                String answer = Award1Answer.text(instance.name(), result);
                Optional<String> to = line.option("--out");
                if (to.isPresent()) {
                    Files.writeString(Path.of(to.get()), answer);
                } else {
                    out.print(answer);
                }
                return 0;
            }
            case INFEASIBLE -> {
                err.println("Aucune attribution n’est possible. / No award is possible.");
                ObstacleWords words = new ObstacleWords(instance.problem());
                result.obstacles().forEach(obstacle -> err.println("- " + words.of(obstacle)));
                return 2;
            }
            case UNKNOWN -> {
                err.println("Rien de trouvé à temps, rien de prouvé. / Nothing found in time, nothing proven.");
                return 3;
            }
        }
        throw new IllegalStateException();
    }
}
