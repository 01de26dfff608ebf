package coop.encommun.supplier.sealing;

import com.google.crypto.tink.Aead;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor.Priority;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wraps secrets by a key that is never in the database. */
@Startup(Priority.LIBRARY_BEFORE) // before anything runs: a service that could never open what it takes must not start
@ApplicationScoped
class KeyVault {
    private final WrappingKey key;
    private final Patience patience;
    private final AtomicBoolean away = new AtomicBoolean();

    KeyVault(SealingSettings settings) {
        this.key = WrappingKey.of(settings.keyUri());
        this.patience = new Patience(settings.patience());
    }

    /** @param about what the secret belongs to; unwrapping must name the same */
    byte[] wrap(byte[] secret, byte[] about) {
        return with(aead -> aead.encrypt(secret, about));
    }

    byte[] unwrap(byte[] wrapped, byte[] about) {
        return with(aead -> aead.decrypt(wrapped, about));
    }

    private interface Use {
        byte[] of(Aead aead) throws GeneralSecurityException;
    }

    private byte[] with(Use use) {
        try {
            byte[] result = patience.with(() -> use.of(key.aead()));
            if (away.compareAndSet(true, false)) Log.info("The key vault answers again");
            return result;
        } catch (GeneralSecurityException | RuntimeException e) {
            // Whoever waits for the key asks each second: one line for an outage is enough.
            if (away.compareAndSet(false, true)) Log.warnf(e, "The wrapping key cannot be used; rounds stay sealed");
            throw new KeyVaultAway();
        }
    }
}
