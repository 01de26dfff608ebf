package coop.encommun.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeysTest {
    private static final String AUDIT = "encommun.audit.key-file";
    private static final String SEALING = "encommun.sealing.key-uri";

    private final Path directory;

    LocalKeysTest(@TempDir Path directory) {
        this.directory = directory.resolve("clés d’ici");
    }

    @Test
    void givesEachServiceItsOwnEd25519Key() throws Exception {
        Path catalog = Path.of(settings(LocalService.CATALOG).get(AUDIT));
        Path supplier = Path.of(settings(LocalService.SUPPLIER).get(AUDIT));
        assertNotEquals(Files.readString(catalog), Files.readString(supplier));
        String pem = Files.readString(catalog).replaceAll("-----[A-Z ]+-----|\\s", "");
        byte[] key = Base64.getDecoder().decode(pem);
        assertEquals(
                "EdDSA",
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new PKCS8EncodedKeySpec(key))
                        .getAlgorithm());
    }

    @Test
    void givesTheWrappingKeyToTheSupplierServiceAlone() throws Exception {
        assertEquals(Set.of(AUDIT), settings(LocalService.PURCHASING).keySet());
        Path sealing = Path.of(URI.create(settings(LocalService.SUPPLIER).get(SEALING)));
        assertEquals(32, Base64.getDecoder().decode(Files.readString(sealing).strip()).length);
    }

    @Test
    void keepsTheSameKeysForTheirOwnerOnly() throws Exception {
        Path key = Path.of(settings(LocalService.SUPPLIER).get(AUDIT));
        String before = Files.readString(key);
        assertEquals(
                before, Files.readString(Path.of(settings(LocalService.SUPPLIER).get(AUDIT))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
    }

    private java.util.Map<String, String> settings(LocalService service) {
        return LocalKeys.in(directory).settingsOf(service);
    }
}
