package coop.encommun.supplier.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * A key that exists as two shares only: each alone is 32 random bytes, their XOR is the key (AES-256-GCM). Whoever has
 * one share knows nothing of the key.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record SplitKey(byte[] one, byte[] other) {
    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SplitKey random() {
        byte[] one = new byte[BYTES];
        byte[] other = new byte[BYTES];
        RANDOM.nextBytes(one);
        RANDOM.nextBytes(other);
        return new SplitKey(one, other);
    }

    byte[] encrypt(byte[] secret, byte[] about) throws GeneralSecurityException {
        return new AesGcmJce(key()).encrypt(secret, about);
    }

    byte[] decrypt(byte[] encrypted, byte[] about) throws GeneralSecurityException {
        return new AesGcmJce(key()).decrypt(encrypted, about);
    }

    private byte[] key() {
        byte[] key = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) key[i] = (byte) (one[i] ^ other[i]);
        return key;
    }

    @Override
    public String toString() {
        return "SplitKey[…]";
    }
}
