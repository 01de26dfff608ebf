package coop.encommun.local;

import java.util.function.Predicate;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Gives every test JVM its own PostgreSQL, Kafka and issuer, on free ports, as soon as this jar is on the test path.
 * They start before the first {@code @QuarkusTest}; a run of plain unit tests starts none of it. Switched off by
 * {@code -Dencommun.test.infrastructure=off} for tests against other servers.
 *
 * <p>Sets {@code quarkus.datasource.*}, {@code quarkus.flyway.*}, {@code kafka.bootstrap.servers} and {@code quarkus.oidc.auth-server-url},
 * {@code encommun.audit.key-file} and {@code encommun.sealing.key-uri};
 * the database is named by {@code encommun.test.database} (default {@code encommun_test}).
 */
public final class TestInfrastructure implements LauncherSessionListener, TestExecutionListener {
    private static final String SWITCH = "encommun.test.infrastructure";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isOn()) {
            TestHost.ofThisJvm();
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (isOn() && needsIt(plan)) {
            start();
        }
    }

    private static boolean isOn() {
        return !"off".equals(System.getProperty(SWITCH));
    }

    private static boolean needsIt(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass())
                .anyMatch(TestInfrastructure::runsQuarkus);
    }

    private static boolean runsQuarkus(Class<?> test) {
        Predicate<String> quarkus = name -> name.startsWith("io.quarkus.test.junit.Quarkus");
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            for (var annotation : type.getAnnotations()) {
                if (quarkus.test(annotation.annotationType().getName())) {
                    return true;
                }
            }
        }
        return test.getEnclosingClass() != null && runsQuarkus(test.getEnclosingClass());
    }

    /** For tests without Quarkus that want the real thing; nothing happens when it already runs. */
    public static void start() {
        TestHost.ofThisJvm().start();
    }

    /**
     * The JDBC address of a further database, created if needed; its user has the same name, its owner is {@code NAME_owner}, the
     * superuser {@code postgres}.
     */
    public static String jdbcUrl(String database) {
        return TestHost.ofThisJvm().database(database);
    }

    /** The password of every database user. */
    public static String password() {
        TestHost.ofThisJvm();
        return System.getProperty("quarkus.datasource.password");
    }

    /** For {@code kafka.bootstrap.servers}. */
    public static String bootstrapServers() {
        TestHost.ofThisJvm();
        return System.getProperty("kafka.bootstrap.servers");
    }
}
