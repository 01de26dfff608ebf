package coop.encommun.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Who is told how starting and stopping goes. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (what, step, taken) -> {};

    /**
     * @param what PostgreSQL, Kafka, a service …
     * @param step the key of the text that says what became of it
     * @param taken how long that took
     */
    void tell(String what, String step, Duration taken);

    /** One line each: {@code PostgreSQL    prêt · ready    1.2 s}. */
    static Progress to(PrintStream out) {
        return (what, step, taken) -> out.println(String.format(
                Locale.ROOT,
                "  %-12s %-40s %6.1f s",
                what,
                Texts.inline("progress." + step),
                taken.toMillis() / 1000.0));
    }
}
