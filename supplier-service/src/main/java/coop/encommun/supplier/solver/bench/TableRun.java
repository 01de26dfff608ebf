package coop.encommun.supplier.solver.bench;

import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.worker.WorkerEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Solves instances one after the other, each in a worker of its own.
 *
 * @param answers folder the answers are written to, as {@code NAME.answer}
 * @param checkerOrNull a Python script that takes an instance and an answer and ends with status 0 when it is right
 */
record TableRun(Duration time, long seed, int memory, Path answers, Known known, String checkerOrNull) {

    /** Empty when the file is no {@code award-1} instance. */
    Optional<TableRow> row(Path file) throws IOException, InterruptedException {
        Award1 instance;
        try {
            instance = Award1.read(file);
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        FirstAward first = new FirstAward(start);
        WorkerEngine engine = Solver.within(memory);
        WorkerEngine.Run run = engine.run(instance.problem(), new Effort(time, seed), first);
        double seconds = (System.nanoTime() - start) / 1e9;
        return Optional.of(new TableRow(
                instance.name(),
                size(instance),
                run.result(),
                first.seconds(),
                seconds,
                run.peakBytes(),
                known.best(instance.name()),
                isRight(file, instance, run.result())));
    }

    private static String size(Award1 instance) {
        return instance.problem().offers().size() + "×"
                + instance.problem().lines().size();
    }

    private boolean isRight(Path file, Award1 instance, AwardResult result) throws IOException, InterruptedException {
        boolean right = AwardChecker.faults(instance.problem(), result).isEmpty();
        if (!result.isAward()) {
            return right;
        }
        Path answer = answers.resolve(instance.name() + ".answer");
        Files.writeString(answer, Award1Answer.text(instance.name(), result));
        if (checkerOrNull == null || checkerOrNull.isBlank()) {
            return right;
        }
        Process check = new ProcessBuilder("python3", checkerOrNull, file.toString(), answer.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return check.waitFor() == 0 && right;
    }
}
