package coop.encommun.supplier.sealing;

import com.google.crypto.tink.HybridDecrypt;
import java.security.GeneralSecurityException;

/** Opens what was sealed for one round. Holds its private key in memory: to be used and dropped, never kept. */
public final class RoundOpener {
    private final HybridDecrypt decryption;

    RoundOpener(HybridDecrypt decryption) {
        this.decryption = decryption;
    }

    /**
     * @param context the same as when it was sealed
     * @throws CannotOpen when these bytes were not sealed for this round and this context
     */
    public Opened open(byte[] ciphertext, String context) throws CannotOpen {
        byte[] packed;
        try {
            packed = decryption.decrypt(ciphertext, Envelope.info(context));
        } catch (GeneralSecurityException | RuntimeException changed) {
            throw new CannotOpen();
        }
        return Opened.unpacked(packed);
    }
}
