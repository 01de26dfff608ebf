package coop.encommun.supplier.sealing;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the key is that wraps the keys of rounds. */
@ConfigMapping(prefix = "encommun.sealing")
interface SealingSettings {

    /** {@code file:/path} (base64 of 32 bytes) or the URI of a key that a {@code KmsClient} on the class path knows. */
    Optional<String> keyUri();
}
