package coop.encommun.supplier.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.ServiceLoader;

/** The key outside the database. Asked for at each use: a key service that is away now may be back then. */
interface WrappingKey {
    int BYTES = 32;

    Aead aead() throws GeneralSecurityException;

    /** @throws ConfigurationException with what to do, in both languages, when no key can ever be had this way */
    static WrappingKey of(Optional<String> uri) {
        String key = uri.filter(it -> !it.isBlank()).orElseThrow(() -> Unusable.because("sealing.key-uri-missing"));
        if (key.startsWith("file:")) {
            Aead aead = ofFile(path(key));
            return () -> aead;
        }
        KmsClient client = ServiceLoader.load(KmsClient.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(it -> it.doesSupport(key))
                .findFirst()
                .orElseThrow(() -> Unusable.because("sealing.key-uri-unknown", key));
        return () -> client.withDefaultCredentials().getAead(key);
    }

    private static Path path(String uri) {
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException e) {
            throw Unusable.because("sealing.key-uri-unknown", uri);
        }
    }

    private static Aead ofFile(Path file) {
        try {
            if (KeyFile.isForOthers(file)) throw Unusable.because("sealing.key-file-open", file);
            byte[] key = Base64.getMimeDecoder().decode(Files.readAllBytes(file));
            if (key.length != BYTES) throw Unusable.because("sealing.key-file-malformed", file);
            return new AesGcmJce(key);
        } catch (IOException e) {
            throw Unusable.because("sealing.key-file-unreadable", file);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw Unusable.because("sealing.key-file-malformed", file);
        }
    }
}
