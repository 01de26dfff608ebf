package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was asked.
 *
 * @param keys files of verifier keys, or the keys themselves
 * @param files all else; a key may be among them
 */
record Options(
        Optional<Language> language, List<String> keys, List<String> files, Optional<Message> refusal, boolean help) {
    static Options parse(String... arguments) {
        Optional<Language> language = Optional.empty();
        List<String> keys = new ArrayList<>();
        List<String> files = new ArrayList<>();
        Optional<Message> refusal = Optional.empty();
        boolean help = false;
        boolean onlyFiles = false;
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            String value = at + 1 < arguments.length ? arguments[at + 1] : "";
            if (onlyFiles || !argument.startsWith("-")) {
                files.add(argument);
                continue;
            }
            switch (argument) {
                case "--" -> onlyFiles = true;
                case "-h", "--help" -> help = true;
                case "--key" -> {
                    keys.add(value);
                    at++;
                }
                case "--lang" -> {
                    language = languageOf(value);
                    refusal = language.isPresent() ? refusal : Optional.of(Message.of("usage.language", value));
                    at++;
                }
                default -> refusal = Optional.of(Message.of("usage.unknown", argument));
            }
        }
        if (refusal.isEmpty() && !help && (keys.contains("") || (keys.isEmpty() && files.isEmpty()))) {
            refusal = Optional.of(Message.of("usage.nothing"));
        }
        return new Options(language, keys, files, refusal, help);
    }

    private static Optional<Language> languageOf(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "fr" -> Optional.of(Language.FR);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }
}
