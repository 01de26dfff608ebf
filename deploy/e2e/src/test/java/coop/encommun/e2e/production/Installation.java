package coop.encommun.e2e.production;

import coop.encommun.local.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One packaged service as a real installation runs it: an empty environment but for the settings given. */
public final class Installation implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final String url;

    private Installation(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** What README.md says must be set, and nothing else; the database is made when it is not there. */
    public static Map<String, String> settings(String service) {
        TestInfrastructure.start();
        String database = "production_" + service;
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", TestInfrastructure.jdbcUrl(database));
        settings.put("QUARKUS_DATASOURCE_USERNAME", database);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", TestInfrastructure.password());
        settings.put("QUARKUS_FLYWAY_USERNAME", database + "_owner");
        settings.put("QUARKUS_FLYWAY_PASSWORD", TestInfrastructure.password());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", TestInfrastructure.bootstrapServers());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", System.getProperty("quarkus.oidc.auth-server-url"));
        settings.put("ENCOMMUN_AUDIT_KEY_FILE", System.getProperty("encommun.audit.key-file"));
        if (service.equals("supplier"))
            settings.put("ENCOMMUN_SEALING_KEY_URI", System.getProperty("encommun.sealing.key-uri"));
        return settings;
    }

    static Map<String, String> without(Map<String, String> settings, String name) {
        var fewer = new HashMap<>(settings);
        fewer.remove(name);
        return fewer;
    }

    public static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    static Path folder(String service) {
        return Path.of(System.getProperty("encommun.home"), service + "-service", "target", "quarkus-app");
    }

    /** Returns at once. */
    public static Installation start(String service, Map<String, String> settings) {
        try {
            int port = freePort();
            Path directory = Files.createDirectories(Path.of("target", "production"));
            Path log = Files.createTempFile(directory, service + "-", ".log").toAbsolutePath();
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            folder(service).resolve("quarkus-run.jar").toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().retainAll(java.util.Set.of("PATH", "LANG"));
            builder.environment().putAll(settings);
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            return new Installation(builder.start(), log, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public Installation awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast("ended by itself: see " + log, () -> !process.isAlive())
                .until(this::isReady);
        return this;
    }

    private boolean isReady() {
        try {
            return get("/q/health/ready", null).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Its exit code, once it has ended by itself. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new AssertionError("still runs:\n" + log());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String tokenOrNull) {
        return send(request(path, tokenOrNull).build());
    }

    public HttpResponse<String> post(String path, String token, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<String> put(String path, String token, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path, String tokenOrNull) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
        return tokenOrNull == null ? request : request.header("Authorization", "Bearer " + tokenOrNull);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All it has said so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
