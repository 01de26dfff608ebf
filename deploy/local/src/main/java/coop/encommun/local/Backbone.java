package coop.encommun.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What the services stand on: PostgreSQL and Kafka, started side by side, and the token issuer. */
final class Backbone {
    private final LocalOptions options;
    private final Running running;
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private LocalIssuer issuer;

    Backbone(LocalOptions options, Running running) {
        this.options = options;
        this.running = running;
    }

    void start() {
        try (ExecutorService starters = Executors.newCachedThreadPool()) {
            var database = CompletableFuture.supplyAsync(() -> timed("PostgreSQL", this::newPostgres), starters);
            var broker = CompletableFuture.supplyAsync(() -> timed("Kafka", this::newKafka), starters);
            issuer = timed("issuer", this::newIssuer);
            postgres = result(database);
            kafka = result(broker);
        }
        for (LocalService service : LocalService.values()) {
            postgres.createDatabase(service.id());
        }
    }

    private LocalPostgres newPostgres() {
        Path log = options.logs().resolve("postgres.log");
        return LocalPostgres.start(options.postgres(), options.ports().postgres(), options.durable(), log);
    }

    private LocalKafka newKafka() {
        return LocalKafka.start(options.data().resolve("kafka"), options.ports().kafka(), options.bus());
    }

    private LocalIssuer newIssuer() {
        return LocalIssuer.start(
                options.data().resolve("issuer"), options.ports().issuer());
    }

    private <T extends AutoCloseable> T timed(String what, Supplier<T> start) {
        Instant since = Instant.now();
        T started = running.add(start.get());
        options.progress().tell(what, "ready", Duration.between(since, Instant.now()));
        return started;
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** What tells a service where everything is: the same variables as in a real installation. */
    Map<String, String> environmentOf(LocalService service) {
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(options.portOf(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.id()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.id());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        environment.put("QUARKUS_FLYWAY_USERNAME", PostgresDatabases.ownerOf(service.id()));
        environment.put("QUARKUS_FLYWAY_PASSWORD", postgres.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        options.bus()
                .clientSettings(service.principal())
                .forEach((setting, value) -> environment.put(variable("kafka." + setting), value.toString()));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        LocalKeys.in(options.data().resolve("keys"))
                .settingsOf(service)
                .forEach((property, value) -> environment.put(variable(property), value));
        // One person at a time, who may hurry; and the page to try things with, which a real installation leaves out.
        environment.put("ENCOMMUN_LIMITS_REQUESTS_PER_SECOND", "0");
        environment.put("ENCOMMUN_LIMITS_FAILURES_PER_MINUTE", "0");
        environment.put("QUARKUS_SWAGGER_UI_ENABLED", "true");
        environment.putAll(options.environment());
        return environment;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    synchronized void stopKafka() {
        if (kafka != null) {
            running.remove(kafka);
            kafka.close();
            kafka = null;
        }
    }

    synchronized void startKafka() {
        if (kafka == null) {
            kafka = timed("Kafka", this::newKafka);
        }
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalIssuer issuer() {
        return issuer;
    }
}
