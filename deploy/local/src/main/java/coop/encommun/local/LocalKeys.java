package coop.encommun.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The keys that no service starts without, made once and kept in one owner-only directory: those of before must be there after a
 * restart, or nothing sealed can be opened and no checkpoint fits the ones already given out.
 */
final class LocalKeys {
    private static final int WRAPPING_KEY_BYTES = 32;

    private final Path directory;

    private LocalKeys(Path directory) {
        this.directory = directory;
    }

    static LocalKeys in(Path directory) {
        try {
            return new LocalKeys(OwnerOnly.createDirectories(directory));
        } catch (IOException failure) {
            throw LocalProblem.directoryUnusable(directory, failure);
        }
    }

    /** The settings of these keys for one service, by the names of their properties. */
    Map<String, String> settingsOf(LocalService service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("encommun.audit.key-file", auditKey(service.id()).toString());
        if (service == LocalService.SUPPLIER) {
            settings.put("encommun.sealing.key-uri", sealingKey().toString());
        }
        return settings;
    }

    /** Ed25519, PKCS#8 in PEM, as {@code openssl genpkey -algorithm ed25519} writes it. */
    private Path auditKey(String service) {
        return kept(service + "-audit.pem", LocalKeys::newAuditKey);
    }

    /** 32 random bytes in base64, as {@code openssl rand -base64 32} writes them. */
    private URI sealingKey() {
        return kept("sealing.key", LocalKeys::newWrappingKey).toUri();
    }

    private Path kept(String name, Supplier<String> made) {
        Path file = directory.resolve(name).toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, made.get());
            }
        } catch (IOException failure) {
            throw LocalProblem.directoryUnusable(directory, failure);
        }
        return file;
    }

    private static String newAuditKey() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String newWrappingKey() {
        byte[] random = new byte[WRAPPING_KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random) + "\n";
    }
}
