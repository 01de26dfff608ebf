package coop.encommun.verifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks files without a network, a service or any trust in one. */
public final class Main {
    private final PrintStream out;
    private final PrintStream err;
    private final Language byDefault;

    Main(PrintStream out, PrintStream err, Language byDefault) {
        this.out = out;
        this.err = err;
        this.byDefault = byDefault;
    }

    /** Exit code 0: all holds; 1: something is false; 2: something could not be checked; 64: not understood. */
    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        Main main = new Main(utf8(System.out), utf8(System.err), Language.of(environment, Locale.getDefault()));
        System.exit(main.run(arguments));
    }

    /** A Windows console has a charset of its own, which Java knows; all others read UTF-8, whatever is set. */
    private static PrintStream utf8(PrintStream stream) {
        return System.getProperty("os.name").startsWith("Windows")
                ? stream
                : new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    int run(String... arguments) {
        Options options = Options.parse(arguments);
        Language language = options.language().orElse(byDefault);
        if (options.refusal().isPresent()) {
            err.println(language.say(options.refusal().get()));
            err.println(language.say(Message.of("usage")));
            return Report.USAGE;
        }
        if (options.help()) {
            out.println(language.say(Message.of("usage")));
            return Report.HOLDS;
        }
        Report report = new Report(language, out);
        try {
            return report.print(check(options));
        } catch (OutOfMemoryError tooMuch) {
            return report.print(List.of(Finding.blocked("memory")));
        } catch (RuntimeException | StackOverflowError ours) {
            return report.print(List.of(Finding.blocked("unexpected", ours)));
        }
    }

    private static List<Finding> check(Options options) {
        Reading reading = new Reading();
        options.keys().forEach(reading::key);
        options.files().forEach(reading::file);
        List<Finding> findings = new ArrayList<>(reading.findings);
        findings.addAll(Hearing.of(new Evidence(reading.documents)));
        return findings;
    }
}
