package coop.encommun.supplier.sealing;

import coop.encommun.kit.problem.Messages;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Locale;

/** Settings with which the service does not start: one sentence in each language, on standard error, no stack trace. */
final class Unusable {
    private Unusable() {}

    static ConfigurationException because(String key, Object... args) {
        return new ConfigurationException(
                Messages.text(Messages.FRENCH, key, args) + " / " + Messages.text(Locale.ENGLISH, key, args));
    }
}
