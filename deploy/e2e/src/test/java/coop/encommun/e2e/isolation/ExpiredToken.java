package coop.encommun.e2e.isolation;

import coop.encommun.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A token of the issuer that was good until an hour ago. */
final class ExpiredToken {
    private static final long HOUR = 3600;

    private ExpiredToken() {}

    static String of(LocalStack stack, String role) {
        long now = NumericDate.now().getValue();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(stack.issuer().url());
        claims.setSubject(role);
        claims.setAudience("encommun");
        claims.setIssuedAt(NumericDate.fromSeconds(now - 2 * HOUR));
        claims.setExpirationTime(NumericDate.fromSeconds(now - HOUR));
        claims.setStringListClaim("groups", List.of(role));
        try {
            var key = PublicJsonWebKey.Factory.newPublicJwk(
                    Files.readString(stack.options().data().resolve("issuer/signing-key.json")));
            JsonWebSignature signature = new JsonWebSignature();
            signature.setHeader("typ", "JWT");
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            signature.setPayload(claims.toJson());
            return signature.getCompactSerialization();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
