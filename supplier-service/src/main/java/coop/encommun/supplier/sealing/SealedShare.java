package coop.encommun.supplier.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * A share on its way to its holder: a few lines that say what it opens, an empty line, the encrypted share. The lines are
 * bound to the encryption: a share of an open round presented as that of a closed one does not open.
 */
final class SealedShare {
    private SealedShare() {}

    static String heading(UUID negotiationId, int round, String holder) {
        return "encommun key share v1\nnegotiation " + negotiationId + "\nround " + round + "\nholder " + holder
                + "\n\n";
    }

    static byte[] sealed(byte[] share, String heading, KeysetHandle publicKeys) {
        byte[] about = heading.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] ciphertext = Hpke.encryption(publicKeys).encrypt(share, about);
            return ByteBuffer.allocate(about.length + ciphertext.length)
                    .put(about)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the holder's public key is unusable");
        }
    }

    /** The lines above the encrypted share, with the empty one. */
    static String headingOf(byte[] sealed) throws CannotOpen {
        for (int i = 1; i < sealed.length; i++) {
            if (sealed[i] == '\n' && sealed[i - 1] == '\n') {
                return new String(sealed, 0, i + 1, StandardCharsets.UTF_8);
            }
        }
        throw new CannotOpen();
    }

    static byte[] opened(byte[] sealed, HybridDecrypt decryption) throws CannotOpen {
        byte[] about = headingOf(sealed).getBytes(StandardCharsets.UTF_8);
        try {
            return decryption.decrypt(Arrays.copyOfRange(sealed, about.length, sealed.length), about);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new CannotOpen();
        }
    }
}
