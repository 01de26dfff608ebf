package coop.encommun.local;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker says a great deal when it starts; only its warnings are of interest here, and not all of those. */
final class KafkaLogging {
    /** The loggers are held, because the log manager forgets those nobody refers to. */
    private static final Map<Logger, Level> LEVELS = Map.of(
            Logger.getLogger("kafka"), Level.WARNING,
            Logger.getLogger("org.apache.kafka"), Level.WARNING,
            Logger.getLogger("state.change.logger"), Level.WARNING,
            // warns that it becomes active, at each start
            Logger.getLogger("org.apache.kafka.controller.QuorumController"), Level.SEVERE);

    private KafkaLogging() {}

    static void warningsOnly() {
        LEVELS.forEach((logger, level) -> {
            logger.setLevel(level);
            String category = "quarkus.log.category.\"" + logger.getName() + "\".level";
            if (System.getProperty(category) == null) { // Quarkus sets its levels anew when it starts
                System.setProperty(category, level.equals(Level.SEVERE) ? "ERROR" : "WARN");
            }
        });
    }
}
