package coop.encommun.e2e.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.LocalOptions;
import coop.encommun.local.LocalStack;
import coop.encommun.local.Ports;
import coop.encommun.local.story.Act;
import coop.encommun.local.story.Play;
import coop.encommun.local.story.Stage;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bus as in production (certificates.sh, walls.env and acls.txt of deploy/kafka, the very files): the packaged services play a
 * purchase over it, then everything is tried in their names.
 */
class SecuredBusIT {
    private static final List<String> SERVICES = Declared.SERVICES;

    private static final int TLS_ALERT = 0x15;

    /** Held, or their levels are forgotten: clients and broker are loud about each refusal, and here most are wanted. */
    private static final List<Logger> REFUSALS =
            List.of(Logger.getLogger("org.apache.kafka.clients"), Logger.getLogger("kafka.server.KafkaApis"));

    private static Path ofAnotherAuthority;
    private static LocalStack stack;

    @BeforeAll
    static void playAPurchase(@TempDir Path directory) throws Exception {
        ofAnotherAuthority = certificatesIn(directory.resolve("theirs"));
        stack = LocalStack.start(LocalOptions.in(directory.resolve("stack"))
                .on(Ports.free())
                .notDurable()
                .securedBy(certificatesIn(directory.resolve("ours"))));
        try (Play play = new Play(new Stage(stack), Play.builtIn(), System.out)) {
            for (Act act : Act.values()) play.perform(act);
        }
        for (String service : SERVICES)
            assertTrue(
                    new Stage(stack)
                            .coordinator(id(service))
                            .get("/dead-letters")
                            .isEmpty(),
                    service);
        // What is tried leaves records that no service should have to make sense of.
        for (String service : SERVICES) stack.stop(id(service));
        for (Logger loud : REFUSALS) loud.setLevel(Level.OFF);
        try (Client operator = client("operator")) {
            for (String topic : Declared.topics()) operator.prepare(topic);
        }
    }

    private static String id(String service) {
        return service.replace("-service", "");
    }

    private static Path certificatesIn(Path directory) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("encommun.home"), "deploy/kafka/certificates.sh");
        Process made = new ProcessBuilder(script.toString(), directory.toString(), "127.0.0.1")
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        return directory;
    }

    @AfterAll
    static void stop() {
        for (Logger loud : REFUSALS) loud.setLevel(null);
        if (stack != null) stack.close();
    }

    @Test
    void grantsEachServiceWhatItDeclaresAndNothingElse() {
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> tried = new TreeMap<>();
        for (Declared declared : Declared.all()) {
            try (Client service = client(declared.service())) {
                for (String topic : Declared.topics())
                    for (Attempt attempt : Attempt.values()) {
                        String what = declared.service() + " " + attempt + " " + topic;
                        expected.put(what, declared.mayBe(attempt, topic));
                        tried.put(what, service.may(attempt, topic));
                    }
            }
        }
        System.out.println("tried on the bus: " + tried.size());
        assertEquals(expected, tried);
    }

    @Test
    void letsPurchasingAloneReadWhatSingleCoopsWant() {
        List<String> readers = new ArrayList<>();
        for (String name : SERVICES)
            try (Client service = client(name)) {
                if (service.may(Attempt.READ, "encommun.purchasing.demands")) readers.add(name);
                assertFalse(service.may(Attempt.READ, "encommun.purchasing-service.dead-letters"), name);
                assertFalse(service.may(Attempt.CREATE, "encommun.purchasing.of-its-own"), name);
            }
        assertEquals(List.of("purchasing-service"), readers);
    }

    @Test
    void keepsGroupsTransactionsAndRightsToTheirOwners() {
        for (Declared declared : Declared.all()) {
            String topic = declared.consumes().iterator().next();
            try (Client service = client(declared.service())) {
                for (String group : SERVICES) {
                    assertEquals(declared.service().equals(group), service.mayReadAs(group, topic), group);
                    assertFalse(service.mayDeleteGroup(group), group);
                }
                assertFalse(service.mayOpenTransactions(), declared.service());
                assertFalse(service.maySeeRights(), declared.service());
            }
        }
    }

    @Test
    void letsNobodyInWithoutACertificateOfOurAuthority() {
        var withoutCertificate = new HashMap<>(stack.kafkaClient("operator"));
        withoutCertificate.keySet().removeIf(setting -> setting.startsWith("ssl.keystore"));
        var withAnothers = new HashMap<>(stack.kafkaClient("operator"));
        withAnothers.put(
                "ssl.keystore.location",
                ofAnotherAuthority.resolve("operator.pem").toString());

        assertShutOut(withoutCertificate);
        assertShutOut(withAnothers);
    }

    /** What an open broker answers by its versions, and this one by a TLS alert or nothing. */
    @Test
    void refusesToSpeakInTheClear() throws IOException {
        byte[] whichVersions = HexFormat.of().parseHex("0000000a" + "0012" + "0000" + "00000001" + "0000");
        String[] address = stack.bootstrapServers().split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(whichVersions);
            int first = socket.getInputStream().read();
            assertTrue(first == TLS_ALERT || first == -1, "answered " + first);
        }
    }

    private static void assertShutOut(Map<String, Object> settings) {
        var impatient = new HashMap<>(settings);
        impatient.put("default.api.timeout.ms", 4_000);
        impatient.put("request.timeout.ms", 3_000);
        try (Client stranger = new Client(impatient)) {
            assertThrows(ExecutionException.class, () -> stranger.knock().get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void tellsTheRealBrokerFromAnother() {
        var trustingAnother = new HashMap<>(stack.kafkaClient("purchasing-service"));
        trustingAnother.put(
                "ssl.truststore.location", ofAnotherAuthority.resolve("ca.pem").toString());

        assertShutOut(trustingAnother);
    }

    private static Client client(String principal) {
        return new Client(stack.kafkaClient(principal));
    }
}
