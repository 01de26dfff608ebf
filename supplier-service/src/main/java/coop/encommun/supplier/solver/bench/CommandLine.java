package coop.encommun.supplier.solver.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments of a bench command.
 *
 * @param words those that belong to no option
 * @param options by name, each with one value: {@code --seconds 60}
 */
record CommandLine(List<String> words, Map<String, String> options) {

    /**
     * @throws IllegalArgumentException for an option that is not known or has no value
     */
    static CommandLine of(String[] arguments, Set<String> known) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                words.add(arguments[i]);
            } else if (known.contains(arguments[i]) && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException(arguments[i]);
            }
        }
        return new CommandLine(List.copyOf(words), options);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * @throws IllegalArgumentException when it is no whole number from {@code least} on
     */
    long number(String name, long usual, long least) {
        String text = options.getOrDefault(name, String.valueOf(usual));
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) < least) {
            throw new IllegalArgumentException(name + " " + text);
        }
        return Long.parseLong(text);
    }
}
