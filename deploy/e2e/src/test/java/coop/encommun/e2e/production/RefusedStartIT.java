package coop.encommun.e2e.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing that matters has a default: without it a service ends at once, and one line says what is missing. */
class RefusedStartIT {

    /** A start that must fail, and what its line must name. */
    private record Missing(String what, Installation start, String named) {

        static Missing setting(String service, String variable, String named) {
            Map<String, String> settings = Installation.without(Installation.settings(service), variable);
            return new Missing(service + " without " + variable, Installation.start(service, settings), named);
        }

        static Missing wrong(String service, String variable, String value, String named) {
            Map<String, String> settings = Installation.with(Installation.settings(service), variable, value);
            return new Missing(
                    service + " with " + variable + "=" + value, Installation.start(service, settings), named);
        }

        void check() {
            try (start) {
                assertEquals(1, start.awaitEnd(), what);
                assertTrue(start.log().lines().anyMatch(line -> line.contains(named)), what + ":\n" + start.log());
                assertFalse(start.log().contains("Listening on"), what);
            }
        }
    }

    @Test
    void refusesWithoutIssuerOrDatabaseAndSaysSo() {
        List.of(
                        Missing.setting("catalog", "QUARKUS_OIDC_AUTH_SERVER_URL", "quarkus.oidc.auth-server-url"),
                        Missing.setting("catalog", "QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url"))
                .forEach(Missing::check);
    }

    @Test
    void refusesWithoutKeysAndSaysSo() {
        List.of(
                        Missing.setting("catalog", "ENCOMMUN_AUDIT_KEY_FILE", "encommun.audit.key-file"),
                        Missing.setting("supplier", "ENCOMMUN_SEALING_KEY_URI", "encommun.sealing.key-uri"))
                .forEach(Missing::check);
    }

    @Test
    void knowsNoPasswordByItself() {
        List.of(
                        Missing.setting("catalog", "QUARKUS_DATASOURCE_PASSWORD", "password"),
                        Missing.wrong("catalog", "ENCOMMUN_AUDIT_KEY_FILE", "/nowhere/audit.pem", "/nowhere/audit.pem"))
                .forEach(Missing::check);
    }
}
