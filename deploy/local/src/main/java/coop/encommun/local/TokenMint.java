package coop.encommun.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Makes the tokens of the local issuer, signed RS256 with a key kept in one owner-only file (a JWK). */
final class TokenMint {
    private static final String AUDIENCE = "encommun";
    private static final int KEY_BITS = 2048;

    private final RsaJsonWebKey key;
    private final String issuer;

    private TokenMint(RsaJsonWebKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /** With the key of the file; made the first time. */
    static TokenMint with(Path keyFile, String issuer) {
        try {
            if (!Files.exists(keyFile)) {
                OwnerOnly.createDirectories(keyFile.getParent());
                OwnerOnly.write(keyFile, newKey().toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            String stored = Files.readString(keyFile, StandardCharsets.UTF_8);
            return new TokenMint((RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(stored), issuer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException broken) {
            throw new IllegalStateException("not a key: " + keyFile, broken);
        }
    }

    private static RsaJsonWebKey newKey() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
        return key;
    }

    /** Roles land in {@code groups}; a validity below zero gives an expired token. */
    String token(String subject, Set<String> roles, Map<String, String> others, Duration validity) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience(AUDIENCE);
        claims.setGeneratedJwtId();
        long now = NumericDate.now().getValue();
        claims.setIssuedAt(NumericDate.fromSeconds(now + Math.min(0, 2 * validity.toSeconds())));
        claims.setExpirationTime(NumericDate.fromSeconds(now + validity.toSeconds()));
        claims.setStringListClaim("groups", List.copyOf(roles));
        claims.setStringClaim("preferred_username", subject);
        others.forEach(claims::setStringClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The public half, as services fetch it. */
    String publicKeys() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
