package coop.encommun.local;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker says a great deal when it starts; only its warnings are of interest here. */
final class KafkaLogging {
    /** Held, because the log manager forgets loggers nobody refers to. */
    private static final List<Logger> LOGGERS = List.of("kafka", "org.apache.kafka", "state.change.logger").stream()
            .map(Logger::getLogger)
            .toList();

    private KafkaLogging() {}

    static void warningsOnly() {
        LOGGERS.forEach(logger -> {
            logger.setLevel(Level.WARNING);
            String category = "quarkus.log.category.\"" + logger.getName() + "\".level";
            if (System.getProperty(category) == null) { // Quarkus sets its levels anew when it starts
                System.setProperty(category, "WARN");
            }
        });
    }
}
