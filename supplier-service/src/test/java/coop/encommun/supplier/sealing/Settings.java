package coop.encommun.supplier.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of tests. */
record Settings(Optional<String> keyUri, Map<String, SealingSettings.HolderSettings> holders)
        implements SealingSettings {

    @Override
    public Duration patience() {
        return Duration.ofMillis(500);
    }

    record OfHolder(Optional<String> subject, Optional<Path> publicKeyFile) implements HolderSettings {}

    static Settings key(String uri) {
        return new Settings(Optional.ofNullable(uri), Map.of());
    }

    static OfHolder holder(String subject, Path file) {
        return new OfHolder(Optional.ofNullable(subject), Optional.ofNullable(file));
    }

    /** Makes {@code name.private.json} and {@code name.public.json}; returns the latter. */
    static Path keyPair(Path folder, String name) throws IOException, GeneralSecurityException {
        KeysetHandle keys = Hpke.newKeys();
        Files.writeString(
                folder.resolve(name + ".private.json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        return Files.writeString(
                folder.resolve(name + ".public.json"),
                TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keys.getPublicKeysetHandle()));
    }
}
