package coop.encommun.e2e.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.LocalIssuer;
import coop.encommun.local.Ports;
import coop.encommun.local.TestTokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged supplier service with nothing but documented settings: what a developer may do, nobody may do here. */
class ProductionIT {
    private static final int BURST = 60;
    private static Map<String, String> settings;
    private static Installation supplier;

    @BeforeAll
    static void start() {
        settings = Installation.with(Installation.settings("supplier"), "ENCOMMUN_LIMITS_BURST", String.valueOf(BURST));
        settings = Installation.with(settings, "ENCOMMUN_LIMITS_REQUESTS_PER_SECOND", "0.01");
        supplier = Installation.start("supplier", settings).awaitReady();
    }

    @AfterAll
    static void stop() {
        if (supplier != null) supplier.close();
    }

    @Test
    void runsByDocumentedSettingsOnly() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("encommun.home"), "deploy", "README.md"));
        for (String setting : settings.keySet()) assertTrue(readme.contains("`" + setting + "`"), setting);
        assertTrue(supplier.log().contains("Profile prod activated"), supplier.log());
    }

    @Test
    void hasNoDevelopmentPages() {
        for (String path :
                List.of("/q/dev", "/q/dev-ui", "/q/dev-ui/welcome", "/q/dev/io", "/q/arc", "/q/swagger-ui/", "/q/info"))
            assertEquals(404, supplier.get(path, null).statusCode(), path);
        assertEquals(200, supplier.get("/q/openapi", null).statusCode(), "the contract is public");
        assertEquals(404, supplier.get("/token", null).statusCode(), "no issuer within");
    }

    @Test
    void saysTheSecurityHeaders() {
        for (HttpResponse<String> answer : List.of(
                supplier.get("/negotiations", null),
                supplier.get("/negotiations", TestTokens.coordinator()),
                supplier.get("/q/health/live", null))) {
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            assertEquals(
                    "no-referrer",
                    answer.headers().firstValue("Referrer-Policy").orElse(""));
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
            assertTrue(answer.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("default-src 'none'"));
            assertTrue(answer.headers().firstValue("Server").isEmpty());
        }
    }

    @Test
    void knowsTheConfiguredIssuerOnly(@TempDir Path directory) {
        assertEquals(
                200, supplier.get("/negotiations", TestTokens.coordinator()).statusCode());
        try (LocalIssuer other = LocalIssuer.start(directory, Ports.free().issuer())) {
            String token = other.token("coordinator", Set.of("coordinator"), Map.of());
            HttpResponse<String> answer = supplier.get("/negotiations", token);
            assertEquals(401, answer.statusCode());
            assertEquals(
                    "Bearer error=\"invalid_token\"",
                    answer.headers().firstValue("WWW-Authenticate").orElse(""));
        }
    }

    @Test
    void sendsNothingToItselfNorInTheClear() {
        HttpResponse<String> registered = supplier.post("/suppliers", TestTokens.coordinator(), """
                {"code": "PAPETERIE-NORD", "name": "Papeterie du Nord", "language": "fr"}""");
        assertEquals(201, registered.statusCode(), registered.body());
        UUID id = UUID.fromString(
                registered.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        for (String url : List.of(
                "http://127.0.0.1:9/orders",
                "https://127.0.0.1:9/orders",
                "http://localhost:9/orders",
                "http://commandes.example/orders",
                "https://[::1]/orders",
                "https://10.0.0.1/orders",
                "https://169.254.169.254/latest/meta-data")) {
            HttpResponse<String> answer = supplier.put(
                    "/suppliers/" + id + "/webhook", TestTokens.supplier(id), "{\"url\": \"" + url + "\"}");
            assertEquals(422, answer.statusCode(), url + ": " + answer.body());
            assertTrue(answer.body().contains("\"url\""), answer.body());
        }
    }

    @Test
    void limitsEachClient() {
        String greedy = TestTokens.of(UUID.randomUUID().toString(), Set.of("auditor"), Map.of());
        for (int request = 0; request < BURST; request++)
            assertEquals(200, supplier.get("/negotiations", greedy).statusCode());
        HttpResponse<String> answer = supplier.get("/negotiations", greedy);
        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
        assertFalse(answer.body().contains("subject"), answer.body());
    }
}
