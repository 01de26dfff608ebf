package coop.encommun.e2e.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestInfrastructure;
import coop.encommun.local.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets come from the environment or from files, and are found in no log, however much it says. */
class SecretsIT {
    private static final String WORKING = "Marked-Secret-1-of-the-database";
    private static final String OWNING = "Marked-Secret-2-of-the-owner";
    private static final String WRONG = "Marked-Secret-3-that-is-wrong";
    private static final List<String> TALKATIVE = List.of(
            "IO_SMALLRYE_CONFIG",
            "IO_QUARKUS_OIDC",
            "IO_QUARKUS_CONFIG",
            "IO_AGROAL",
            "IO_QUARKUS_AGROAL",
            "ORG_POSTGRESQL",
            "ORG_FLYWAYDB",
            "COOP_ENCOMMUN");

    @Test
    void areReadFromFilesAndNeverLogged(@TempDir Path secrets) throws IOException, SQLException {
        Map<String, String> settings = Installation.settings("catalog");
        String database = "production_secrets";
        String url = TestInfrastructure.jdbcUrl(database);
        changePassword(url, database, WORKING);
        changePassword(url, database + "_owner", OWNING);
        // A newline at the end, as editors and `openssl rand` leave it.
        Files.writeString(secrets.resolve("QUARKUS_DATASOURCE_PASSWORD"), WORKING + "\n");
        Files.writeString(secrets.resolve("quarkus.flyway.password"), OWNING);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        settings.put("QUARKUS_DATASOURCE_USERNAME", database);
        settings.put("QUARKUS_FLYWAY_USERNAME", database + "_owner");
        settings.remove("QUARKUS_DATASOURCE_PASSWORD");
        settings.remove("QUARKUS_FLYWAY_PASSWORD");
        settings.put("ENCOMMUN_SECRETS", secrets.toString());
        for (String category : TALKATIVE) settings.put("QUARKUS_LOG_CATEGORY__" + category + "__LEVEL", "DEBUG");
        String token = TestTokens.coordinator();

        String log;
        try (Installation catalog = Installation.start("catalog", settings).awaitReady()) {
            assertEquals(200, catalog.get("/products", token).statusCode());
            assertEquals(401, catalog.get("/products", TestTokens.expired()).statusCode());
            log = catalog.log();
        }
        assertTrue(log.contains("\"level\":\"DEBUG\""), "says much");
        assertSilent(log, token);

        settings.remove("ENCOMMUN_SECRETS");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", WRONG);
        settings.put("QUARKUS_FLYWAY_PASSWORD", WRONG);
        try (Installation refused = Installation.start("catalog", settings)) {
            assertEquals(1, refused.awaitEnd());
            assertTrue(refused.log().contains("password authentication failed"), refused.log());
            assertSilent(refused.log(), token);
        }
    }

    private static void assertSilent(String log, String token) throws IOException {
        for (String secret : List.of(WORKING, OWNING, WRONG, token, token.substring(token.lastIndexOf('.'))))
            assertFalse(log.contains(secret), "in the log: " + secret);
        for (String key : List.of("encommun.audit.key-file"))
            for (String line : Files.readAllLines(Path.of(System.getProperty(key))))
                assertFalse(!line.startsWith("-----") && log.contains(line), "a line of " + key);
    }

    /** A role may change its own. */
    private static void changePassword(String url, String role, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, TestInfrastructure.password());
                var statement = connection.createStatement()) {
            statement.execute("alter role " + role + " password '" + password + "'");
        }
    }
}
