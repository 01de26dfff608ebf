package coop.encommun.local;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every sentence the launcher prints, in both languages at once: French first, then English. */
final class Texts {
    private static final List<ResourceBundle> BUNDLES = List.of(bundle(Locale.CANADA_FRENCH), bundle(Locale.CANADA));

    private Texts() {}

    /** The two sentences on two lines. */
    static String both(String key, Object... facts) {
        return french(key, facts) + System.lineSeparator() + english(key, facts);
    }

    /** The two texts on one line: {@code prêt · ready}. */
    static String inline(String key, Object... facts) {
        return french(key, facts) + " · " + english(key, facts);
    }

    static String french(String key, Object... facts) {
        return text(BUNDLES.getFirst(), Locale.CANADA_FRENCH, key, facts);
    }

    static String english(String key, Object... facts) {
        return text(BUNDLES.getLast(), Locale.CANADA, key, facts);
    }

    private static String text(ResourceBundle bundle, Locale locale, String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), locale).format(facts);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "coop.encommun.local.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
