package coop.encommun.supplier.supplier;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * A supplier's endpoint and the secret its messages are signed with.
 *
 * @param secret Standard Webhooks form: {@code whsec_} and 32 random bytes in base64
 * @param since when this endpoint and secret were set
 */
public record Webhook(URI url, String secret, Instant since) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    static String freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "Webhook[" + url + "]";
    }
}
