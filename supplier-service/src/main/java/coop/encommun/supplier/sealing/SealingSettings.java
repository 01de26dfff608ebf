package coop.encommun.supplier.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the key is that wraps the keys of rounds, and whose shares it takes besides to open one. */
@ConfigMapping(prefix = "encommun.sealing")
interface SealingSettings {

    /** {@code file:/path} (base64 of 32 bytes) or the URI of a key that a {@code KmsClient} on the class path knows. */
    Optional<String> keyUri();

    /** How long a key service may take to answer before it counts as away. */
    @WithDefault("PT10S")
    Duration patience();

    /** Two people by name, or nobody. Decides about rounds made from now on. */
    Map<String, HolderSettings> holders();

    /** A holder of shares. */
    interface HolderSettings {

        /** The {@code sub} of this person's tokens. */
        Optional<String> subject();

        /** What {@code deploy/sealing/key new-holder} wrote for the service. */
        Optional<Path> publicKeyFile();
    }
}
