package coop.encommun.local;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    private final Path directory;
    private LocalOptions options;

    LocalStackTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void packageStubs() throws IOException {
        KafkaLogging.warningsOnly();
        options = LocalOptions.in(directory.resolve("données du jour"))
                .withServicesOf(StubService.packagedIn(directory.resolve("project")))
                .on(Ports.free())
                .notDurable();
    }

    @Test
    void startsKillsAndRestartsParts() {
        try (LocalStack stack = LocalStack.start(options)) {
            given().get(stack.url("purchasing") + "/").then().body(endsWith("/purchasing"));
            stack.kill("purchasing");
            assertEquals(Optional.of("purchasing"), stack.missing());
            stack.start("purchasing");
            given().get(stack.url("purchasing") + "/").then().statusCode(200);
            stack.stopKafka();
            stack.startKafka();
            assertEquals(Optional.empty(), stack.missing());
        }
        try (LocalStack again = LocalStack.start(options)) {
            assertTrue(Files.exists(again.options().logs().resolve("purchasing.log.previous")));
        }
    }

    @Test
    void refusesTakenPortByNameAndNumber() throws IOException {
        int port = options.ports().kafka();
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", port));
            assertRefused("Le port " + port + " (Kafka) est déjà pris", "Port " + port + " (Kafka) is already taken");
        }
    }

    @Test
    void refusesDataDirectoryThatIsAFile() throws IOException {
        Files.writeString(options.data(), "");
        assertRefused("Impossible d’écrire dans le répertoire", "Cannot write to directory");
    }

    @Test
    void refusesServicesThatAreNotBuilt() throws IOException {
        Files.delete(LocalService.SUPPLIER.jar(options.home()));
        assertRefused("Le service supplier n’est pas construit", "Service supplier is not built");
    }

    @Test
    void refusesFullDisk() {
        LocalProblem refusal =
                assertThrows(LocalProblem.class, () -> Directories.requireSpace(directory, Long.MAX_VALUE / 2));
        assertTrue(refusal.getMessage().contains("Espace disque insuffisant"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("Not enough disk space"), refusal.getMessage());
    }

    private void assertRefused(String french, String english) {
        LocalProblem refusal = assertThrows(LocalProblem.class, () -> LocalStack.start(options));
        List<String> sentences = refusal.getMessage().lines().toList();
        assertEquals(2, sentences.size());
        assertTrue(sentences.getFirst().startsWith(french), sentences.getFirst());
        assertTrue(sentences.getLast().startsWith(english), sentences.getLast());
        assertFalse(DirectoryLock.isHeld(options.data()));
    }

    @Test
    void endsOnlyTheProcessThatWasRecorded() throws IOException {
        Path log = directory.resolve("sleep.log");
        String mark = ServiceProcess.mark(options.data());
        ChildProcess other =
                ChildProcess.start(List.of(), List.of("sleep", "60"), Map.of(), log, ChildProcess.StopSignal.TERM);
        ProcessRecord record = new ProcessRecord(directory.resolve("run").resolve("catalog"));
        record.write(other.handle());
        assertFalse(record.endLeftover(mark), "it does not carry the mark of this data directory");
        assertTrue(other.isAlive());
        record.write(other.handle());
        assertTrue(record.endLeftover("60"));
        assertFalse(other.isAlive());
    }
}
