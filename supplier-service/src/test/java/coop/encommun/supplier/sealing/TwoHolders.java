package coop.encommun.supplier.sealing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** A service that opens rounds with two people's shares, and whose wrapping key is with a key service. */
public class TwoHolders implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("holders");
            return Map.of(
                    "encommun.sealing.key-uri", "test-kms://bids",
                    "encommun.sealing.holders.marc.subject", "subject-of-marc",
                    "encommun.sealing.holders.marc.public-key-file",
                            Settings.keyPair(folder, "marc").toString(),
                    "encommun.sealing.holders.odile.subject", "subject-of-odile",
                    "encommun.sealing.holders.odile.public-key-file",
                            Settings.keyPair(folder, "odile").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
