package coop.encommun.supplier.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.gson.Gson;
import com.google.protobuf.Message;
import coop.encommun.kit.problem.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people run it: processes of their own, files and streams. */
class KeyCommandTest {
    /** No more than what {@code deploy/sealing/key} names. */
    private static final String CLASS_PATH = Stream.of(
                    KeyCommand.class, Messages.class, HybridDecrypt.class, Message.class, Gson.class)
            .map(it -> it.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator));

    @TempDir
    Path folder;

    private record Ended(int status, String out, String err) {}

    @Test
    void takesAHolderFromAKeyPairToAShare() throws Exception {
        Ended made = run("en", "", "new-holder", "odile");
        assertEquals(0, made.status(), made.err());
        assertEquals("rw-------", rights("odile.private.json"));
        assertEquals("rw-r--r--", rights("odile.public.json"));
        String secret = Files.readString(folder.resolve("odile.private.json"));
        String open = Files.readString(folder.resolve("odile.public.json"));
        String privateBytes = secret.replaceAll("(?s).*\"value\": *\"([^\"]+)\".*", "$1");
        assertFalse(open.contains(privateBytes));

        UUID negotiation = UUID.randomUUID();
        byte[] share = SplitKey.random().one();
        String sealed = Base64.getEncoder()
                .encodeToString(SealedShare.sealed(
                        share,
                        SealedShare.heading(negotiation, 1, "odile"),
                        TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(open)));

        Ended opened = run("en", "", "open-share", "--private", "odile.private.json", "--share", sealed);
        assertEquals(0, opened.status(), opened.err());
        assertArrayEquals(share, Base64.getDecoder().decode(opened.out().strip()));
        assertTrue(opened.err().contains("negotiation " + negotiation + "\n  round 1\n"), opened.err());
        assertFalse(opened.err().contains(opened.out().strip()));

        Ended piped = run("en", sealed + "\n", "open-share", "--private", "odile.private.json", "--share", "-");
        assertEquals(opened.out(), piped.out());

        assertEquals(0, run("fr", "", "new-holder", "marc").status());
        Ended stranger = run("fr", "", "open-share", "--private", "marc.private.json", "--share", sealed);
        assertEquals(1, stranger.status());
        assertEquals("", stranger.out());
        assertEquals(
                "Ce n’est pas une part de clé, ou elle n’est pas pour cette clé privée.",
                stranger.err().strip());
    }

    @Test
    void makesAWrappingKeyOnce() throws Exception {
        assertEquals(0, run("fr", "", "new-key", "wrapping.key").status());
        assertEquals("rw-------", rights("wrapping.key"));
        String key = Files.readString(folder.resolve("wrapping.key"));
        KeyVault vault =
                new KeyVault(Settings.key(folder.resolve("wrapping.key").toUri().toString()));
        assertArrayEquals(new byte[] {1}, vault.unwrap(vault.wrap(new byte[] {1}, new byte[0]), new byte[0]));

        Ended again = run("fr", "", "new-key", "wrapping.key");
        assertEquals(1, again.status());
        assertEquals(
                "Le fichier wrapping.key existe déjà ; rien n’a été écrit.",
                again.err().strip());
        assertEquals(key, Files.readString(folder.resolve("wrapping.key")));
    }

    @Test
    void saysHowToCallItAndWhatIsWrong() throws Exception {
        for (String[] wrong : new String[][] {{}, {"new-key"}, {"open-share", "--share", "x"}}) {
            Ended ended = run("en", "", wrong);
            assertEquals(2, ended.status());
            assertTrue(ended.err().startsWith("Usage:"), ended.err());
        }
        Ended nowhere = run("en", "", "new-key", "missing/wrapping.key");
        assertEquals(1, nowhere.status());
        assertEquals(
                "The file missing/wrapping.key cannot be written.",
                nowhere.err().strip());
        Ended junk = run("en", "", "open-share", "--private", "missing.json", "--share", "AAAA");
        assertEquals(
                "The file missing.json does not hold a readable private key.",
                junk.err().strip());
        assertEquals(
                List.of(),
                Messages.missing(
                        "sealing.key.usage",
                        "sealing.key.exists",
                        "sealing.key.unwritable",
                        "sealing.key.unreadable",
                        "sealing.key.not-a-share",
                        "sealing.key.made",
                        "sealing.key.opens"));
    }

    private Ended run(String language, String input, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=" + language,
                "-cp",
                CLASS_PATH,
                KeyCommand.class.getName()));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private String rights(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }
}
