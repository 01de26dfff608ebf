package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as its user runs it. */
class VerifierJarIT {
    @TempDir
    Path folder;

    private Case files;

    @BeforeEach
    void write() {
        files = new Case(folder);
    }

    @Test
    void exitsByWhatItFound() throws Exception {
        assertExit(0, "\nTout est exact.\n", folder.toString());
        assertExit(0, "\nAll is true.\n", "--lang", "en", folder.toString());
        assertExit(2, "ce fichier n’existe pas", folder.toString(), "absent.txt");
        files.save("4-opening.txt", files.opening(2, "{}"));
        assertExit(1, "4-opening.txt : l’offre ouverte n’est pas celle", folder.toString());
        assertExit(64, "Usage : verify --key", new String[0]);
        assertExit(64, "Option inconnue : --frobnicate", "--frobnicate");
        assertExit(64, "Langue inconnue : « de »", "--lang", "de", folder.toString());
        assertExit(64, "Usage", "--key");
        assertExit(0, "Exit codes", "--help", "--lang", "en");
    }

    private static void assertExit(int code, String says, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("verifier.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), said);
        assertTrue(said.contains(says), said);
    }
}
