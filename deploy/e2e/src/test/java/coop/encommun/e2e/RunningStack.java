package coop.encommun.e2e;

import coop.encommun.local.LocalOptions;
import coop.encommun.local.LocalStack;
import coop.encommun.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The packaged services with a real broker and database, started once for all tests of this module. */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningStack.class);
    private static final Path DATA = Path.of("target", "stack").toAbsolutePath();

    /** Failed webhooks come back at once: a test does not wait for a supplier's office hours. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "ENCOMMUN_WEBHOOKS_RETRY_SCHEDULE", "PT0S,PT0.2S,PT1S",
            "ENCOMMUN_LIMITS_REQUESTS_PER_SECOND", "0",
            "ENCOMMUN_LIMITS_FAILURES_PER_MINUTE", "0");

    @Override
    public void beforeAll(ExtensionContext context) {
        stack(context);
    }

    private static LocalStack stack(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(LocalStack.class, key -> start(), LocalStack.class);
    }

    private static LocalStack start() {
        deleteLastRun();
        return LocalStack.start(LocalOptions.in(DATA)
                .on(Ports.free())
                .notDurable()
                .withJvmOptions(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))
                .withEnvironment(IMPATIENT));
    }

    private static void deleteLastRun() {
        if (!Files.exists(DATA)) return;
        try (var files = Files.walk(DATA)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stack(context);
    }
}
