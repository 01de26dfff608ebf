package coop.encommun.supplier.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** Sealing as such: needs the public half of a round's keys and nothing else. */
final class Envelope {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /** @param context where the content belongs; it opens in no other place */
    static SealedContent seal(byte[] publicPart, byte[] canonical, String context) {
        byte[] nonce = new byte[Opened.NONCE];
        RANDOM.nextBytes(nonce);
        Opened content = new Opened(nonce, canonical);
        try {
            byte[] ciphertext = Hpke.encryption(publicPart).encrypt(content.packed(), info(context));
            return new SealedContent(ciphertext, nonce, content.commitment());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the round's public key is unusable");
        }
    }

    static byte[] info(String context) {
        return ("encommun bid v1\n" + context).getBytes(StandardCharsets.UTF_8);
    }
}
