package coop.encommun.supplier.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Encryption to a public key (RFC 9180, base mode): X25519, HKDF-SHA256, AES-256-GCM; the context is its {@code info}. */
final class Hpke {
    static final HpkeParameters PARAMETERS;

    static {
        try {
            HybridConfig.register();
            PARAMETERS = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Hpke() {}

    static KeysetHandle newKeys() {
        try {
            return KeysetHandle.generateNew(PARAMETERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key pair can be made on this machine", e);
        }
    }

    static byte[] publicPart(KeysetHandle keys) {
        try {
            return bytes(keys.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key pair", e);
        }
    }

    static byte[] bytes(KeysetHandle publicKeys) {
        try {
            return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(publicKeys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no public keys", e);
        }
    }

    static KeysetHandle keys(byte[] privatePart) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(privatePart, InsecureSecretKeyAccess.get());
    }

    /** Whether these are the two halves of one pair. */
    static boolean arePair(KeysetHandle keys, byte[] publicPart) throws GeneralSecurityException {
        return keys.getPublicKeysetHandle().equalsKeyset(TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicPart));
    }

    /** The private half in the clear: to be wrapped at once. */
    static byte[] privatePart(KeysetHandle keys) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key pair", e);
        }
    }

    /** SHA-256 of one half, the private one wrapped; lower-case hexadecimal. */
    static String fingerprint(byte[] half) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(half));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JRE has SHA-256", e);
        }
    }

    static HybridEncrypt encryption(KeysetHandle publicKeys) throws GeneralSecurityException {
        return publicKeys.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }

    static HybridEncrypt encryption(byte[] publicPart) throws GeneralSecurityException {
        return encryption(TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicPart));
    }

    static HybridDecrypt decryption(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    }
}
