package coop.encommun.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A group purchase played through the public APIs of a running stack; found by {@link java.util.ServiceLoader}. */
public interface Story {
    /**
     * @param stack all services ready
     * @param lines order lines of others to play with, in place of the story's own
     * @param out where the story is told, in French and English
     * @return tokens worth keeping, by a name a person understands: printed when the stack is left running
     * @throws LocalProblem when the lines cannot be used
     */
    Map<String, String> play(LocalStack stack, Optional<Path> lines, PrintStream out);
}
