package coop.encommun.supplier.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.concurrent.CountDownLatch;

/** A key service that can go away: {@code test-kms://<name>}, a key per name. */
public final class TestKms implements KmsClient {
    static volatile boolean away;
    static volatile boolean refusesToDecrypt;
    /** Takes calls and answers none, until it is back. */
    private static volatile CountDownLatch hanging = new CountDownLatch(0);

    static void hang() {
        hanging = new CountDownLatch(1);
    }

    static void back() {
        away = false;
        refusesToDecrypt = false;
        hanging.countDown();
    }

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith("test-kms://");
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        byte[] key = java.util.Arrays.copyOf(uri.getBytes(java.nio.charset.StandardCharsets.UTF_8), 32);
        Aead aead = new AesGcmJce(key);
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] plaintext, byte[] about) throws GeneralSecurityException {
                mustAnswer();
                return aead.encrypt(plaintext, about);
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] about) throws GeneralSecurityException {
                mustAnswer();
                if (refusesToDecrypt) throw new GeneralSecurityException("permission denied");
                return aead.decrypt(ciphertext, about);
            }
        };
    }

    private static void mustAnswer() throws GeneralSecurityException {
        try {
            hanging.await();
        } catch (InterruptedException givenUp) {
            throw new GeneralSecurityException(givenUp);
        }
        if (away) throw new GeneralSecurityException("connection refused");
    }
}
