package coop.encommun.e2e.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.e2e.production.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Each role signs in at the real Keycloak and calls the packaged services, which know nothing of it but its address.
 * Only with {@code -Pkeycloak}: the distribution is 177 MB and takes a minute or two to start.
 */
@EnabledIfSystemProperty(named = "encommun.keycloak", matches = ".+")
class KeycloakIT {
    private static final Map<String, Installation> SERVICES = new HashMap<>();
    private static KeycloakServer keycloak;
    private static SignIn signIn;
    private final Web web = new Web();

    @BeforeAll
    static void start() throws IOException {
        keycloak = KeycloakServer.start(Path.of(System.getProperty("encommun.keycloak")));
        signIn = new SignIn(keycloak.issuer());
        for (String service : new String[] {"catalog", "purchasing", "supplier"}) {
            var settings = Installation.settings(service);
            settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
            SERVICES.put(service, Installation.start(service, settings));
        }
        SERVICES.values().forEach(Installation::awaitReady);
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(Installation::close);
        if (keycloak != null) keycloak.close();
    }

    @Test
    void coordinatorSeesSuppliersAndMakesNoProducts() {
        String token = signedIn("coordinator", Map.of());
        assertEquals(200, get("supplier", "/suppliers", token));
        assertEquals(403, post("catalog", "/products", token, "{}"));
    }

    @Test
    void catalogManagerKeepsTheCatalogueAndSeesNoSupplier() {
        String token = signedIn("catalog-manager", Map.of());
        assertEquals(400, post("catalog", "/products", token, "{}"), "read, and found wanting");
        assertEquals(200, get("catalog", "/products", token));
        assertEquals(403, get("supplier", "/suppliers", token));
    }

    @Test
    void auditorReadsAndChangesNothing() {
        String token = signedIn("auditor", Map.of());
        assertEquals(200, get("supplier", "/suppliers", token));
        assertEquals(200, get("purchasing", "/audit/entries", token));
        assertEquals(403, post("supplier", "/suppliers", token, "{}"));
    }

    @Test
    void coopManagerSeesTheOwnCoopOnly() {
        String coordinator = signedIn("coordinator", Map.of());
        String own = created("purchasing", "/coops", coordinator, """
                {"code": "KC-1", "name": "Coopérative du Plateau", "kind": "HOUSING", "language": "fr"}""");
        String other = created("purchasing", "/coops", coordinator, """
                {"code": "KC-2", "name": "Coopérative du Canal", "kind": "HOUSING", "language": "fr"}""");
        String token = signedIn("coop-manager", Map.of("coop_id", own));
        assertEquals(200, get("purchasing", "/coops/" + own, token));
        assertEquals(404, get("purchasing", "/coops/" + other, token));
        assertEquals(403, post("purchasing", "/coops", token, "{}"));
    }

    @Test
    void suppliersMachineSeesItselfOnly() {
        String coordinator = signedIn("coordinator", Map.of());
        String own = created("supplier", "/suppliers", coordinator, """
                {"code": "KC-NORD", "name": "Papeterie du Nord", "language": "fr"}""");
        String other = created("supplier", "/suppliers", coordinator, """
                {"code": "KC-SUD", "name": "Papeterie du Sud", "language": "fr"}""");
        String token = signIn.machine("supplier-nord", keycloak.machine("supplier-nord", UUID.fromString(own)));
        assertEquals(200, get("supplier", "/suppliers/" + own, token));
        assertEquals(404, get("supplier", "/suppliers/" + other, token));
        assertEquals(403, get("supplier", "/suppliers", token));
    }

    @Test
    void nobodySignsInWithoutPasswordOrPkce() {
        keycloak.person("benoit", "coordinator", Map.of());
        assertEquals(Optional.empty(), signIn.person("benoit", "Un-autre-mot-de-passe"));
        assertEquals("invalid_request", signIn.withoutPkce());
    }

    @Test
    void aPersonWithoutRoleMayDoNothing() {
        String password = keycloak.person("claire", "offline_access", Map.of());
        String token = signIn.person("claire", password).orElseThrow();
        assertEquals(403, get("supplier", "/suppliers", token));
        assertEquals(403, get("catalog", "/products", token));
    }

    private static String signedIn(String role, Map<String, String> attributes) {
        String name = role + "-" + UUID.randomUUID().toString().substring(0, 8);
        return signIn.person(name, keycloak.person(name, role, attributes)).orElseThrow();
    }

    private static int get(String service, String path, String token) {
        return SERVICES.get(service).get(path, token).statusCode();
    }

    private int post(String service, String path, String token, String json) {
        return SERVICES.get(service).post(path, token, json).statusCode();
    }

    private String created(String service, String path, String token, String json) {
        var answer = SERVICES.get(service).post(path, token, json);
        assertTrue(answer.statusCode() == 201, answer.body());
        return web.json(answer).path("id").asText();
    }
}
