package coop.encommun.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real single-node Kafka (KRaft: broker and controller in one) inside this JVM, on 127.0.0.1. The records stay in
 * its directory: a later start on the same directory and port continues where it stopped.
 */
public final class LocalKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final int port;

    private LocalKafka(KafkaRaftServer server, DirectoryLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Returns when the broker takes requests.
     *
     * @param directory the records and the cluster's metadata; made if needed
     * @throws LocalProblem when the directory is in use or unusable
     */
    public static LocalKafka start(Path directory, int port) {
        return start(directory, port, Bus.OPEN);
    }

    static LocalKafka start(Path directory, int port, Bus bus) {
        KafkaLogging.warningsOnly();
        Path home = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            Path logs = home.resolve("data");
            format(logs);
            KafkaRaftServer server = startedServer(settings(logs, port, Ports.unused(), bus));
            LocalKafka kafka = new LocalKafka(server, lock, port);
            kafka.giveRights(bus);
            return kafka;
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private void giveRights(Bus bus) {
        try {
            bus.giveRights(bootstrapServers());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Kafka finds classes by name through the thread's class loader, which under Quarkus is not that of this jar. */
    private static KafkaRaftServer startedServer(Map<String, Object> settings) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LocalKafka.class.getClassLoader());
        try {
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            return server;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void format(Path logs) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            OwnerOnly.createDirectories(logs);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId("ZW5jb21tdW4tbG9jYWwtMQ")
                    .setNodeId(NODE)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(logs.toString())
                    .addDirectory(logs.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException failure) {
            throw LocalProblem.directoryUnusable(logs, failure);
        } catch (Exception failure) { // what Formatter.run declares
            throw new UncheckedIOException(new IOException(failure));
        }
    }

    /** The quorum has one voter, this JVM: nobody else needs to know where the controller listens. */
    private static Map<String, Object> settings(Path logs, int port, int controllerPort, Bus bus) {
        String broker = "BROKER://" + HOST + ":" + port;
        Map<String, Object> settings = new HashMap<>(bus.brokerSettings());
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        settings.put("listeners", broker + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", broker);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("log.dirs", logs.toString());
        settings.put("num.partitions", "3");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("broker.session.timeout.ms", "3000"); // back sooner after a kill
        settings.put("broker.heartbeat.interval.ms", "1000");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "4");
            if (!"offsets.topic".equals(topic)) {
                settings.put(topic + ".min.isr", "1");
            }
        }
        return settings;
    }

    /** {@code 127.0.0.1:PORT}, for {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }
}
