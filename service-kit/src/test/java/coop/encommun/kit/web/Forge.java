package coop.encommun.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Tokens made by hand: with the test issuer's own key, or as somebody would who has not got it. */
final class Forge {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Forge() {}

    /** A writer's claims: made two hours ago, good for one more. */
    static Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        return new HashMap<>(Map.of(
                "iss",
                System.getProperty("quarkus.oidc.auth-server-url"),
                "aud",
                "encommun",
                "sub",
                "anne",
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now - 7200,
                "exp",
                now + 3600,
                "groups",
                List.of("writer")));
    }

    static Map<String, Object> claimsWith(String name, Object valueOrNull) {
        Map<String, Object> claims = claims();
        if (valueOrNull == null) claims.remove(name);
        else claims.put(name, valueOrNull);
        return claims;
    }

    static Map<String, Object> header() {
        return new HashMap<>(Map.of("alg", "RS256", "typ", "JWT", "kid", key().getKeyId()));
    }

    static Map<String, Object> headerWith(String name, Object valueOrNull) {
        Map<String, Object> header = header();
        if (valueOrNull == null) header.remove(name);
        else header.put(name, valueOrNull);
        return header;
    }

    /** Signed as the issuer signs. */
    static String signed(Map<String, Object> header, Map<String, Object> claims) {
        return rsa(header, claims, key().getPrivateKey());
    }

    /** Signed by a key of the right kind that is not the issuer's. */
    static String foreign(Map<String, Object> header, Map<String, Object> claims) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return rsa(header, claims, keys.generateKeyPair().getPrivate());
    }

    static String unsigned(String algorithm, String signature) {
        return signable(headerWith("alg", algorithm), claims()) + "." + signature;
    }

    /** The issuer's public key, which everybody has, used as the secret of a symmetric signature. */
    static String symmetric(byte[] secret) throws GeneralSecurityException {
        String content = signable(headerWith("alg", "HS256"), claims());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    static PublicJsonWebKey key() {
        try {
            String stored = Files.readString(Path.of(System.getProperty("encommun.test.issuer-key")));
            return PublicJsonWebKey.Factory.newPublicJwk(stored);
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rsa(Map<String, Object> header, Map<String, Object> claims, PrivateKey key) {
        String content = signable(header, claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signable(Map<String, Object> header, Map<String, Object> claims) {
        return base64(json(header)) + "." + base64(json(claims));
    }

    static byte[] json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsBytes(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
