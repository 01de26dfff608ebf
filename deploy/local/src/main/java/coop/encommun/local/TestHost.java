package coop.encommun.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** PostgreSQL, Kafka and issuer of this test JVM. */
final class TestHost implements TestHostMXBean {
    private static final MBeanServer MBEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String NAME = "coop.encommun:type=TestInfrastructure";

    private final TestDirectory directory;
    private final Ports ports;
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private LocalIssuer issuer;

    private TestHost(TestDirectory directory, Ports ports) {
        this.directory = directory;
        this.ports = ports;
    }

    /** The host of this JVM, whichever class loader asks; made and announced, but not started, by the first. */
    static TestHostMXBean ofThisJvm() {
        try {
            ObjectName name = new ObjectName(NAME);
            if (!MBEANS.isRegistered(name)) {
                announce(name);
            }
            return JMX.newMXBeanProxy(MBEANS, name, TestHostMXBean.class);
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void announce(ObjectName name) throws JMException {
        try {
            TestHost host = new TestHost(TestDirectory.ofThisJvm(), Ports.free());
            MBEANS.registerMBean(host, name);
            host.announceAddresses();
            // Not at the end of the launcher session: build tools open one to find tests and another to run them.
            Runtime.getRuntime().addShutdownHook(new Thread(host::stop, "test-infrastructure-stop"));
        } catch (InstanceAlreadyExistsException anotherThreadWasQuicker) {
            // its host serves as well
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Set before anything runs, since Quarkus reads the names of its settings early. */
    private void announceAddresses() throws IOException {
        String database = System.getProperty("encommun.test.database", "encommun_test");
        String password = OwnerOnly.secret(LocalPostgres.passwordFile(directory.of("postgres")));
        announce("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        announce("quarkus.datasource.username", database);
        announce("quarkus.datasource.password", password);
        announce("quarkus.flyway.username", PostgresDatabases.ownerOf(database));
        announce("quarkus.flyway.password", password);
        announce("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka());
        announce("quarkus.oidc.auth-server-url", "http://localhost:" + ports.issuer());
        announce(
                TestTokens.KEY_FILE, LocalIssuer.keyFile(directory.of("issuer")).toString());
        // Those of the service that needs them all: which service is under test is not known here.
        LocalKeys.in(directory.of("keys")).settingsOf(LocalService.SUPPLIER).forEach(TestHost::announce);
    }

    private static void announce(String property, String value) {
        System.setProperty(property, value);
    }

    @Override
    public synchronized void start() {
        if (postgres != null) {
            return;
        }
        Path log = directory.path().resolve("postgres.log");
        CompletableFuture<LocalKafka> broker = CompletableFuture.supplyAsync(this::broker);
        issuer = LocalIssuer.start(directory.of("issuer"), ports.issuer());
        postgres = LocalPostgres.start(directory.of("postgres"), ports.postgres(), false, log);
        postgres.createDatabase(System.getProperty("quarkus.datasource.username"));
        kafka = broker.join();
    }

    private LocalKafka broker() {
        KafkaLogging.warningsOnly();
        return LocalKafka.start(directory.of("kafka"), ports.kafka());
    }

    @Override
    public synchronized String database(String name) {
        start();
        postgres.createDatabase(name);
        return postgres.jdbcUrl(name);
    }

    @Override
    public synchronized void stopBroker() {
        start();
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }

    @Override
    public synchronized void startBroker() {
        start();
        if (kafka == null) {
            kafka = broker();
        }
    }

    private synchronized void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (issuer != null) {
            issuer.close();
        }
        directory.close();
    }
}
