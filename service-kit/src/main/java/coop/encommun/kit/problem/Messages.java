package coop.encommun.kit.problem;

import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The texts people read: {@code messages_{fr,en}.properties} of the service, then {@code kit-messages_{fr,en}.properties}. */
public final class Messages {
    public static final Locale FRENCH = Locale.FRENCH;
    public static final List<Locale> LANGUAGES = List.of(FRENCH, Locale.ENGLISH);

    // Without it a missing bundle would be looked up in the server's own language.
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The language wanted by an {@code Accept-Language} header; French when it names none of ours or is absent. */
    public static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) return FRENCH;
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return wanted == null ? FRENCH : wanted;
        } catch (IllegalArgumentException unreadable) {
            return FRENCH;
        }
    }

    /** The text under a key, filled with args ({@link MessageFormat}); the key itself when there is no text. */
    public static String text(Locale language, String key, Object... args) {
        return pattern(language, key)
                .map(pattern -> fill(pattern, language, args))
                .orElse(key);
    }

    /** Those of the keys that lack a text in some language, as {@code fr: key}. For tests: it should be empty. */
    public static List<String> missing(String... keys) {
        return LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(keys)
                        .filter(key -> pattern(language, key).isEmpty())
                        .map(key -> language + ": " + key))
                .toList();
    }

    /** Like {@link #missing(String...)} for title and detail of problem types, e.g. {@code PooledOrderProblem.values()}. */
    public static List<String> missing(ProblemType... types) {
        return missing(Arrays.stream(types)
                .flatMap(type -> Stream.of("title", "detail").map(part -> "problem." + type.slug() + "." + part))
                .toArray(String[]::new));
    }

    private static Optional<String> pattern(Locale language, String key) {
        return Stream.of("messages", "kit-messages")
                .flatMap(name -> bundle(name, language).stream())
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    private static Optional<ResourceBundle> bundle(String name, Locale language) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Optional.of(ResourceBundle.getBundle(
                    name, language, loader == null ? Messages.class.getClassLoader() : loader, NO_FALLBACK));
        } catch (java.util.MissingResourceException none) {
            return Optional.empty();
        }
    }

    private static String fill(String pattern, Locale language, Object... args) {
        var message = new MessageFormat(pattern, language);
        Format[] formats = message.getFormatsByArgumentIndex();
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = i < formats.length && formats[i] != null ? args[i] : plain(args[i], language);
        }
        return message.format(plain);
    }

    /** MessageFormat would round 0.0001 to 0 and write the year 2026 as 2 026. */
    private static String plain(Object arg, Locale language) {
        return switch (arg) {
            case BigDecimal number
            when language.equals(FRENCH) -> number.toPlainString().replace('.', ',');
            case BigDecimal number -> number.toPlainString();
            case null -> "–";
            default -> arg.toString();
        };
    }
}
