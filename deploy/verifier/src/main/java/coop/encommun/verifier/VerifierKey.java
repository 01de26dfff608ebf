package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public key of a log, {@code <origin>+<8 hex>+<base64(0x01 ‖ 32 bytes)>} as of C2SP signed-note, Ed25519.
 *
 * @param origin name of the log, such as {@code encommun/supplier-service}
 * @param id first four bytes of SHA-256(origin ‖ 0x0A ‖ 0x01 ‖ key), in hexadecimal: named in each signature
 */
public record VerifierKey(String origin, String id, PublicKey key) implements Document {
    private static final HexFormat HEX = HexFormat.of();
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HEX.parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;

    /** @throws Malformed when this is no verifier key, or its id is another key’s */
    public static VerifierKey parse(String text) {
        Lines lines = new Lines(Lines.tidy(text));
        String[] parts = lines.line().split("\\+", 3);
        lines.end();
        if (parts.length != 3 || parts[0].isEmpty() || parts[0].chars().anyMatch(Character::isWhitespace)) {
            throw lines.refused(Expected.A_VERIFIER_KEY);
        }
        byte[] typed = lines.base64(parts[2]);
        if (typed.length != 1 + Hash.LENGTH || typed[0] != ED25519 || !parts[1].equals(idOf(parts[0], typed))) {
            throw lines.refused(Expected.A_VERIFIER_KEY);
        }
        try {
            byte[] encoded = concat(X509, Arrays.copyOfRange(typed, 1, typed.length));
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new VerifierKey(parts[0], parts[1], key);
        } catch (GeneralSecurityException noPoint) {
            throw lines.refused(Expected.A_VERIFIER_KEY);
        }
    }

    /** SHA-256 of the 32 bytes of the key, in hexadecimal: what two people read to each other. */
    public String fingerprint() {
        byte[] encoded = key.getEncoded();
        return Hash.sha256(Arrays.copyOfRange(encoded, encoded.length - Hash.LENGTH, encoded.length))
                .hex();
    }

    boolean signed(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false; // nor 32 bytes that are no point of the curve, which are only noticed here
        }
    }

    private static String idOf(String origin, byte[] typed) {
        byte[] named = (origin + "\n").getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(Hash.sha256(named, typed).bytes(), 0, 4);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
