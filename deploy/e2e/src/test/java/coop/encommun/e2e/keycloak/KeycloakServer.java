package coop.encommun.e2e.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The real Keycloak, unpacked by the Maven profile, with the realm of {@code deploy/keycloak}, and what its administrator does. */
final class KeycloakServer implements AutoCloseable {
    static final String WEB = "http://localhost:9/encommun";
    private static final String ADMIN_PASSWORD = UUID.randomUUID().toString();

    private final Process process;
    private final String url;
    private final Web web = new Web();

    private KeycloakServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static KeycloakServer start(Path home) throws IOException {
        Path realm = Path.of(System.getProperty("encommun.home"), "deploy", "keycloak", "encommun-realm.json");
        deleteLastRun(home.resolve("data"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, imports.resolve("encommun-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        Path log = Path.of("target", "keycloak.log").toAbsolutePath();
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "first",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "KC_CACHE",
                        "local",
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "ENCOMMUN_WEB_URL",
                        WEB));
        var server = new KeycloakServer(builder.start(), "http://localhost:" + port);
        Awaitility.await()
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .failFast("see " + log, () -> !server.process.isAlive())
                .until(server::isReady);
        return server;
    }

    /** Its database of before has another administrator, and the realm in it would not be read again. */
    private static void deleteLastRun(Path data) throws IOException {
        if (!Files.exists(data)) return;
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() {
        try {
            return web.get(issuer() + "/.well-known/openid-configuration", null).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    String issuer() {
        return url + "/realms/encommun";
    }

    /** A person with a role and perhaps a claim; returns the password. */
    String person(String name, String role, Map<String, String> attributes) {
        String password = "Mot-de-passe-" + UUID.randomUUID();
        var person = web.object();
        person.put("username", name).put("enabled", true).put("email", name + "@example.coop");
        person.put("emailVerified", true).put("firstName", "Anne").put("lastName", "Tremblay");
        attributes.forEach(
                (key, value) -> person.withObject("/attributes").putArray(key).add(value));
        person.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        create("/users", person);
        give(find("/users?exact=true&username=" + name), role);
        return password;
    }

    /** A supplier's system, made from the example as README.md says; returns its secret. */
    String machine(String clientId, UUID supplierId) {
        ObjectNode client =
                (ObjectNode) admin("/clients?clientId=supplier-example").get(0);
        client.remove(List.of("id", "secret"));
        client.put("clientId", clientId).put("enabled", true);
        client.path("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        create("/clients", client);
        String id = find("/clients?clientId=" + clientId);
        ObjectNode account = (ObjectNode) admin("/clients/" + id + "/service-account-user");
        account.withObject("/attributes").putArray("supplier_id").add(supplierId.toString());
        web.expect(204, web.put(realm() + "/users/" + account.path("id").asText(), adminToken(), account));
        give(account.path("id").asText(), "supplier");
        return admin("/clients/" + id + "/client-secret").path("value").asText();
    }

    private void give(String userId, String role) {
        var roles = web.array().add(admin("/roles/" + role));
        web.expect(204, web.post(realm() + "/users/" + userId + "/role-mappings/realm", adminToken(), roles));
    }

    private void create(String path, JsonNode what) {
        web.expect(201, web.post(realm() + path, adminToken(), what));
    }

    private String find(String path) {
        return admin(path).get(0).path("id").asText();
    }

    private JsonNode admin(String path) {
        return web.json(web.expect(200, web.get(realm() + path, adminToken())));
    }

    private String realm() {
        return url + "/admin/realms/encommun";
    }

    private String adminToken() {
        var form = Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", "first", "password", ADMIN_PASSWORD);
        var answer = web.expect(200, web.form(url + "/realms/master/protocol/openid-connect/token", form));
        return web.json(answer).path("access_token").asText();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
