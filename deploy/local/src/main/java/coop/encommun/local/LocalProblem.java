package coop.encommun.local;

import java.io.Serial;
import java.nio.file.Path;

/** Something a person must put right before the local suite can run; the message is one sentence, French then English. */
public final class LocalProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private LocalProblem(String key, Throwable cause, Object... facts) {
        super(Texts.both(key, facts), cause);
    }

    static LocalProblem portTaken(String what, int port) {
        return new LocalProblem("problem.port-taken", null, what, Integer.toString(port));
    }

    static LocalProblem directoryInUse(Path directory) {
        return new LocalProblem("problem.directory-in-use", null, directory);
    }

    static LocalProblem directoryUnusable(Path directory, Throwable cause) {
        return new LocalProblem("problem.directory-unusable", cause, directory);
    }

    static LocalProblem diskFull(Path directory, long freeMegabytes, long neededMegabytes) {
        return new LocalProblem("problem.disk-full", null, directory, freeMegabytes, neededMegabytes);
    }

    static LocalProblem noPostgresFor(String platform) {
        return new LocalProblem("problem.no-postgres-for-platform", null, platform);
    }

    static LocalProblem rootCannotRunPostgres() {
        return new LocalProblem("problem.root-postgres", null);
    }

    static LocalProblem otherPostgresVersion(Path directory, String found, String expected) {
        return new LocalProblem("problem.postgres-version", null, directory, found, expected);
    }

    static LocalProblem didNotStart(String what, Path log, Throwable cause) {
        return new LocalProblem("problem.did-not-start", cause, what, log);
    }

    static LocalProblem notBuilt(String service, Path jar) {
        return new LocalProblem("problem.not-built", null, service, jar);
    }

    static LocalProblem unknownOption(String option) {
        return new LocalProblem("problem.unknown-option", null, option);
    }

    static LocalProblem badValue(String option, String value) {
        return new LocalProblem("problem.bad-value", null, option, value);
    }

    static LocalProblem noSuchFile(Path file) {
        return new LocalProblem("problem.no-such-file", null, file);
    }

    static LocalProblem noStory() {
        return new LocalProblem("problem.no-story", null);
    }
}
