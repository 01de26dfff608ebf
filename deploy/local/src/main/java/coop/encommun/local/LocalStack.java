package coop.encommun.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole suite on this machine: PostgreSQL, Kafka, token issuer and the three packaged services. Parts can be
 * killed and started again one by one, as the end-to-end tests do.
 */
public final class LocalStack implements AutoCloseable {
    private final LocalOptions options;
    private final Running running = new Running();
    private final Backbone backbone;
    private final Map<LocalService, ServiceProcess> services = new EnumMap<>(LocalService.class);

    LocalStack(LocalOptions options) {
        this.options = options;
        this.backbone = new Backbone(options, running);
    }

    /**
     * Returns when every service is ready; what a killed launcher left in the data directory is ended first.
     *
     * @throws LocalProblem when a person has to put something right first; nothing stays up
     */
    public static LocalStack start(LocalOptions options) {
        LocalStack stack = new LocalStack(options);
        try {
            stack.prepare();
            stack.startParts();
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /** Everything that can be refused before anything runs. */
    void prepare() {
        for (LocalService service : LocalService.values()) {
            service.requireBuilt(options.home());
        }
        running.add(DirectoryLock.take(options.data()));
        StackDirectory.prepare(options);
        options.ports().requireFree();
    }

    void startParts() {
        backbone.start();
        List<ServiceProcess> started = new ArrayList<>();
        Instant since = Instant.now();
        for (LocalService service : LocalService.values()) {
            ServiceProcess process = new ServiceProcess(service, options, backbone.environmentOf(service));
            services.put(service, process);
            process.start();
            started.add(running.add(process));
        }
        for (ServiceProcess process : started) {
            process.awaitReady();
            options.progress().tell(process.name(), "ready", Duration.between(since, Instant.now()));
        }
    }

    /** The name of a process that ended although nobody asked it to. */
    Optional<String> missing() {
        if (running.isClosed()) {
            return Optional.empty();
        }
        return services.values().stream()
                .filter(service -> !service.isAlive())
                .map(ServiceProcess::name)
                .findFirst()
                .or(() -> backbone.postgres().isAlive() ? Optional.empty() : Optional.of("postgres"));
    }

    /** {@code http://localhost:PORT} of catalog, purchasing or supplier. */
    public String url(String service) {
        return service(service).url();
    }

    /** Ends the service at once (SIGKILL). */
    public void kill(String service) {
        service(service).kill();
    }

    /** Ends the service in good order (SIGTERM). */
    public void stop(String service) {
        service(service).close();
    }

    /** Starts it again; returns when it is ready. */
    public void start(String service) {
        service(service).start();
        service(service).awaitReady();
    }

    /** Ends it in good order and starts it with further settings, this time only; returns when it is ready. */
    public void restart(String service, Map<String, String> settings) {
        ServiceProcess process = service(service);
        process.close();
        process.start(settings);
        process.awaitReady();
    }

    private ServiceProcess service(String id) {
        return services.get(LocalService.of(id));
    }

    /** Returns when the broker is down; nothing happens when it already is. */
    public void stopKafka() {
        backbone.stopKafka();
    }

    /** Returns when the broker takes requests again, with all its records. */
    public void startKafka() {
        backbone.startKafka();
    }

    public LocalIssuer issuer() {
        return backbone.issuer();
    }

    /** One database per service, named like it. */
    public LocalPostgres postgres() {
        return backbone.postgres();
    }

    /** {@code 127.0.0.1:PORT} of Kafka. */
    public String bootstrapServers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    /**
     * Settings of a Kafka client of this stack.
     *
     * @param principal {@code operator} or a service's name, as in {@code deploy/kafka/acls.txt}; of no account on an open bus
     */
    public Map<String, Object> kafkaClient(String principal) {
        Map<String, Object> settings = new HashMap<>(options.bus().clientSettings(principal));
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    public LocalOptions options() {
        return options;
    }

    boolean isDown() {
        return running.isEmpty();
    }

    /** Stops everything in reverse order; also in the middle of a start. */
    @Override
    public void close() {
        running.close();
    }
}
