package coop.encommun.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedNotesTest {

    /** What comes before the 32 bytes of an Ed25519 key in PKCS#8. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    @TempDir
    Path directory;

    @Test
    void signsTheKnownNoteOfTheFormatAsItIsKnown() throws IOException {
        byte[] typed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        var notes = new SignedNotes("PeterNeumann", Optional.of(pem(Arrays.copyOfRange(typed, 1, 33))));

        assertEquals("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", notes.verifierKey());
        assertEquals("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """, notes.sign("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """));
    }

    @Test
    void derivesThePublicKeysOfRfc8032() throws IOException {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        SigningKey key = SigningKey.read(pem(seed));

        assertEquals(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                HexFormat.of().formatHex(key.publicKey()));
        assertEquals(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
                HexFormat.of().formatHex(key.sign(new byte[0])));
    }

    @Test
    void saysInBothLanguagesThatTheKeyIsMissing() {
        var refusal = assertThrows(IllegalStateException.class, () -> new SignedNotes("here", Optional.empty()));

        assertTrue(refusal.getMessage().contains("La clé du journal d’audit manque"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("The audit log has no key"), refusal.getMessage());
    }

    @Test
    void refusesAnotherKindOfKeyWithoutShowingIt() throws Exception {
        byte[] rsa = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        for (byte[] wrong : new byte[][] {rsa, "secret".getBytes(UTF_8), new byte[0]}) {
            String text = Base64.getEncoder().encodeToString(wrong);
            Path file = Files.writeString(directory.resolve("wrong.pem"), text);
            var refusal = assertThrows(IllegalStateException.class, () -> new SignedNotes("here", Optional.of(file)));
            assertTrue(refusal.getMessage().contains("wrong.pem"), refusal.getMessage());
            if (!text.isEmpty()) assertFalse(refusal.getMessage().contains(text), refusal.getMessage());
        }
        assertThrows(
                IllegalStateException.class, () -> new SignedNotes("here", Optional.of(directory.resolve("no.pem"))));
    }

    @Test
    void refusesTextWhoseLastLineDoesNotEnd() throws IOException {
        var notes = new SignedNotes("here", Optional.of(pem(new byte[32])));
        assertThrows(IllegalArgumentException.class, () -> notes.sign("no end"));
    }

    private Path pem(byte[] seed) throws IOException {
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + seed.length);
        System.arraycopy(seed, 0, encoded, PKCS8.length, seed.length);
        return Files.writeString(
                directory.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                        + "\n-----END PRIVATE KEY-----\n");
    }
}
