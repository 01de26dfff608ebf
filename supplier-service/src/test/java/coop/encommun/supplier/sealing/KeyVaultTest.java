package coop.encommun.supplier.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Messages;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {
    private static final byte[] SECRET = "a private key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ABOUT = "round 1".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8=";

    @TempDir
    Path folder;

    @AfterEach
    void bringTheKeyServiceBack() {
        TestKms.back();
    }

    @Test
    void unwrapsWithTheKeyOfAFile() throws IOException {
        String uri = file("key", KEY + "\n", "rw-r-----").toUri().toString();

        byte[] wrapped = vault(uri).wrap(SECRET, ABOUT);
        assertFalse(contains(wrapped, SECRET));
        assertArrayEquals(SECRET, vault(uri).unwrap(wrapped, ABOUT));
    }

    @Test
    void unwrapsNothingThatBelongsElsewhereOrWasChangedOrWithAnotherKey() throws IOException {
        KeyVault vault = vault(file("key", KEY, "rw-------").toUri().toString());
        byte[] wrapped = vault.wrap(SECRET, ABOUT);
        byte[] changed = wrapped.clone();
        changed[20] ^= 1;
        String other = "A" + KEY.substring(1);

        assertThrows(KeyVaultAway.class, () -> vault.unwrap(wrapped, new byte[] {1}));
        assertThrows(KeyVaultAway.class, () -> vault.unwrap(changed, ABOUT));
        KeyVault stranger = vault(file("other", other, "rw-------").toUri().toString());
        assertThrows(KeyVaultAway.class, () -> stranger.unwrap(wrapped, ABOUT));
    }

    @Test
    void takesAnyKeyServiceOnTheClassPath() {
        KeyVault vault = vault("test-kms://bids");

        byte[] wrapped = vault.wrap(SECRET, ABOUT);
        assertArrayEquals(SECRET, vault("test-kms://bids").unwrap(wrapped, ABOUT));
        assertThrows(KeyVaultAway.class, () -> vault("test-kms://other").unwrap(wrapped, ABOUT));
    }

    @Test
    void startsWhileTheKeyServiceIsAwayAndGoesOnWhenItIsBack() {
        TestKms.away = true;
        KeyVault vault = vault("test-kms://bids");
        KeyVaultAway away = assertThrows(KeyVaultAway.class, () -> vault.wrap(SECRET, ABOUT));
        assertEquals(503, away.type().status());

        TestKms.away = false;
        assertArrayEquals(SECRET, vault.unwrap(vault.wrap(SECRET, ABOUT), ABOUT));
    }

    @Test
    void waitsForAKeyServiceThatHangsOnlySoLong() {
        KeyVault vault = vault("test-kms://bids");
        TestKms.hang();
        assertThrows(KeyVaultAway.class, () -> vault.wrap(SECRET, ABOUT));

        TestKms.back();
        assertArrayEquals(SECRET, vault.unwrap(vault.wrap(SECRET, ABOUT), ABOUT));
    }

    @Test
    void doesNotStartWithoutAUsableKeyAndSaysWhyInBothLanguages() throws IOException {
        assertRefused("sealing.key-uri-missing", null, "");
        assertRefused("sealing.key-uri-missing", " ", "");
        assertRefused("sealing.key-uri-unknown", "gcp-kms://projects/1", "gcp-kms://projects/1");
        assertRefused("sealing.key-uri-unknown", "file:relative", "file:relative");
        refusesFile("sealing.key-file-unreadable", folder.resolve("missing"));
        refusesFile("sealing.key-file-unreadable", folder);
        refusesFile("sealing.key-file-open", file("open", KEY, "rw-r--r--"));
        refusesFile("sealing.key-file-malformed", file("short", KEY.substring(4), "rw-------"));
        refusesFile("sealing.key-file-malformed", file("empty", "", "rw-------"));
        refusesFile("sealing.key-file-malformed", file("words", "correct horse battery staple", "rw-------"));
    }

    private void refusesFile(String key, Path file) {
        assertRefused(key, file.toUri().toString(), file.toString());
    }

    private static void assertRefused(String key, String uri, String named) {
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> vault(uri), key);
        for (Locale language : Messages.LANGUAGES) {
            String sentence = Messages.text(language, key, named);
            assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
        }
        assertEquals(List.of(), Messages.missing(key));
        assertFalse(refused.getMessage().contains(KEY.substring(4)), "the key itself is told");
    }

    private Path file(String name, String text, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static KeyVault vault(String uri) {
        return new KeyVault(Settings.key(uri));
    }

    private static boolean contains(byte[] where, byte[] what) {
        return new String(where, StandardCharsets.ISO_8859_1).contains(new String(what, StandardCharsets.ISO_8859_1));
    }
}
