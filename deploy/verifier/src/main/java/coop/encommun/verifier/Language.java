package coop.encommun.verifier;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** French or English. */
enum Language {
    FR(Locale.CANADA_FRENCH),
    EN(Locale.CANADA);

    private final ResourceBundle texts;

    Language(Locale locale) {
        texts = ResourceBundle.getBundle(
                "coop.encommun.verifier.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** By what the environment says, French when it says nothing of it. */
    static Language of(Map<String, String> environment, Locale system) {
        String said = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(environment.containsKey("SystemRoot") ? system.getLanguage() : ""); // Windows has none of them
        return said.startsWith("en") ? EN : FR;
    }

    String say(Message message) {
        return say(message.key(), message.values());
    }

    String say(String key, List<String> values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values.toArray());
    }
}
