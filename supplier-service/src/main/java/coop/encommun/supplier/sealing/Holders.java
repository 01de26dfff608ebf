package coop.encommun.supplier.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who holds shares of the keys of rounds made from now on: two people, or nobody. */
@Startup(Priority.LIBRARY_BEFORE) // before anything runs: to unusable holders no round's key could be sealed
@ApplicationScoped
class Holders {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final List<Holder> all;

    Holders(SealingSettings settings) {
        this.all = from(settings.holders());
    }

    /** Two, or none. */
    List<Holder> all() {
        return all;
    }

    /** @throws ConfigurationException with what to do, in both languages */
    static List<Holder> from(Map<String, SealingSettings.HolderSettings> settings) {
        List<Holder> holders = settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> holder(it.getKey(), it.getValue()))
                .toList();
        if (!holders.isEmpty() && holders.size() != 2) {
            throw Unusable.because("sealing.holders-not-two", holders.size());
        }
        if (holders.stream().map(Holder::subject).distinct().count() != holders.size()) {
            throw Unusable.because("sealing.holders-same-subject");
        }
        // One key pair in the hands of both would make one person of the two.
        if (holders.size() == 2
                && holders.get(0).publicKeys().equalsKeyset(holders.get(1).publicKeys())) {
            throw Unusable.because("sealing.holders-same-key");
        }
        return holders;
    }

    private static Holder holder(String name, SealingSettings.HolderSettings settings) {
        if (!name.matches(NAME)) throw Unusable.because("sealing.holder-name", name);
        String subject = given(settings.subject(), name, "subject");
        return new Holder(name, subject, publicKeys(given(settings.publicKeyFile(), name, "public-key-file")));
    }

    private static <T> T given(Optional<T> setting, String holder, String name) {
        return setting.filter(it -> !it.toString().isBlank())
                .orElseThrow(() -> Unusable.because("sealing.holder-incomplete", holder, name));
    }

    private static KeysetHandle publicKeys(Path file) {
        try {
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(Files.readString(file));
            Hpke.encryption(keys).encrypt(new byte[0], new byte[0]);
            return keys;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw Unusable.because("sealing.holder-key-unusable", file);
        }
    }
}
