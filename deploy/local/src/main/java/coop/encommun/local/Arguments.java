package coop.encommun.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What was asked on the command line. */
record Arguments(boolean demo, boolean keep, Path data, Ports ports, Optional<Path> lines) {

    /** First {@code start} or {@code demo}, then options. */
    static Arguments of(Path home, String... words) {
        boolean demo = words.length > 0 && "demo".equals(words[0]);
        boolean keep = !demo;
        Path data = home.resolve("data");
        Ports ports = Ports.standard();
        Optional<Path> lines = Optional.empty();
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "--data" -> data = Path.of(value(words, i++));
                case "--port-base" -> ports = ports(value(words, i++));
                case "--keep" -> keep = allowed(demo, words[i]);
                case "--lines" -> {
                    allowed(demo, words[i]);
                    lines = Optional.of(readable(Path.of(value(words, i++))));
                }
                default -> throw LocalProblem.unknownOption(words[i]);
            }
        }
        return new Arguments(demo, keep, data, ports, lines);
    }

    private static boolean allowed(boolean demo, String option) {
        if (!demo) {
            throw LocalProblem.unknownOption(option);
        }
        return true;
    }

    private static String value(String[] words, int option) {
        if (option + 1 >= words.length || words[option + 1].isBlank()) {
            throw LocalProblem.badValue(words[option], "");
        }
        return words[option + 1];
    }

    private static Ports ports(String base) {
        try {
            return Ports.from(Integer.parseInt(base));
        } catch (NumberFormatException notANumber) {
            throw LocalProblem.badValue("--port-base", base);
        }
    }

    private static Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw LocalProblem.noSuchFile(file);
        }
        return file;
    }
}
