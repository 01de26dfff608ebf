package coop.encommun.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The launcher's own log, the broker's included: a file, so that the terminal keeps to what a person needs. */
final class LauncherLog {
    private static final Logger ROOT = Logger.getLogger("");

    private final Path file;

    LauncherLog(Path file) {
        this.file = file;
        for (Handler console : ROOT.getHandlers()) {
            ROOT.removeHandler(console);
        }
        KafkaLogging.warningsOnly();
    }

    Path file() {
        return file;
    }

    void open() throws IOException {
        FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), true);
        handler.setEncoding("UTF-8");
        handler.setFormatter(new SimpleFormatter());
        ROOT.addHandler(handler);
    }

    void write(Exception failure) {
        ROOT.log(Level.SEVERE, failure.getMessage(), failure);
    }
}
