package coop.encommun.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A log’s private key. */
record Signer(String origin, KeyPair keys) {
    static Signer named(String origin) {
        try {
            return new Signer(origin, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    String keyText() {
        byte[] typed = typed();
        return origin + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    VerifierKey key() {
        return VerifierKey.parse(keyText());
    }

    byte[] id() {
        return Arrays.copyOf(
                Hash.sha256((origin + "\n").getBytes(StandardCharsets.UTF_8), typed())
                        .bytes(),
                4);
    }

    byte[] signature(String body) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(keys.getPrivate());
            ed25519.update(body.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The note over a text whose last line has its end. */
    String note(String body) {
        return note(body, signature(body));
    }

    String note(String body, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .put(id())
                .put(signature)
                .array();
        return body + "\n— " + origin + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private byte[] typed() {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return typed;
    }
}
