package coop.encommun.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One packaged service as a process of its own, set up by environment variables only. */
final class ServiceProcess implements AutoCloseable {
    private static final int READY_SECONDS = 180;
    private static final int STOP_SECONDS = 20;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final LocalService service;
    private final LocalOptions options;
    private final Map<String, String> environment;
    private ChildProcess process;

    ServiceProcess(LocalService service, LocalOptions options, Map<String, String> environment) {
        this.service = service;
        this.options = options;
        this.environment = environment;
    }

    String name() {
        return service.id();
    }

    String url() {
        return "http://localhost:" + options.portOf(service);
    }

    Path log() {
        return options.logs().resolve(service.id() + ".log");
    }

    /** Returns as soon as the process exists; nothing happens when it already runs. */
    synchronized void start() {
        start(Map.of());
    }

    /** With further settings, this time only. */
    synchronized void start(Map<String, String> settings) {
        if (isAlive()) {
            return;
        }
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(settings);
        List<String> command = new ArrayList<>(List.of(Platform.java().toString()));
        command.addAll(options.jvmOptions());
        command.addAll(List.of(
                mark(options.data()), "-jar", service.jar(options.home()).toString()));
        process = ChildProcess.start(List.of(), command, all, log(), ChildProcess.StopSignal.TERM);
        try {
            record(options.data(), service).write(process.handle());
        } catch (IOException failure) {
            process.kill();
            throw LocalProblem.directoryUnusable(options.data(), failure);
        }
    }

    /** @throws LocalProblem when it ends or takes too long before it is ready */
    void awaitReady() {
        ChildProcess started = process();
        boolean answered = Patience.of(READY_SECONDS).until(() -> isReady() || !started.isAlive());
        if (!answered || !started.isAlive()) {
            throw LocalProblem.didNotStart(service.id(), log(), null);
        }
    }

    private boolean isReady() {
        HttpRequest health = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    private synchronized ChildProcess process() {
        return process;
    }

    /** As the machine would: no farewell. */
    synchronized void kill() {
        if (isAlive()) {
            process.kill();
        }
    }

    @Override
    public synchronized void close() {
        if (isAlive()) {
            process.stop(STOP_SECONDS);
        }
    }

    /** Tells our services from any other Java program on the machine. */
    static String mark(Path data) {
        return "-Dencommun.data=" + data;
    }

    static ProcessRecord record(Path data, LocalService service) {
        return new ProcessRecord(data.resolve("run").resolve(service.id()));
    }
}
