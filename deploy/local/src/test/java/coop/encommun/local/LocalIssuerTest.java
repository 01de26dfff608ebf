package coop.encommun.local;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    private final Path directory;
    private LocalIssuer issuer;

    LocalIssuerTest(@TempDir Path directory) {
        this.directory = directory;
        issuer = LocalIssuer.start(directory, Ports.unused());
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void tokensVerifyWithThePublishedKeys() throws Exception {
        UUID coop = UUID.randomUUID();
        String token = issuer.token("Amélie", Set.of("coop-manager"), Map.of("coop_id", coop.toString()));
        JwtClaims claims = verifier().processToClaims(token);
        assertEquals("Amélie", claims.getSubject());
        assertEquals(List.of("coop-manager"), claims.getStringListClaimValue("groups"));
        assertEquals(coop.toString(), claims.getStringClaimValue("coop_id"));
    }

    @Test
    void tokensOutliveRestart() throws Exception {
        int port = Integer.parseInt(issuer.url().substring(issuer.url().lastIndexOf(':') + 1));
        String token = issuer.token("coordinator", Set.of("coordinator"), Map.of());
        issuer.close();
        issuer = LocalIssuer.start(directory, port);
        assertEquals("coordinator", verifier().processToClaims(token).getSubject());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(LocalIssuer.keyFile(directory))));
    }

    @Test
    void refusesToVerifyForeignSignature(@TempDir Path elsewhere) {
        TokenMint forger = TokenMint.with(LocalIssuer.keyFile(elsewhere), issuer.url());
        String forged = forger.token("coordinator", Set.of("coordinator"), Map.of(), LocalIssuer.VALIDITY);
        assertThrows(InvalidJwtException.class, () -> verifier().processToClaims(forged));
    }

    @Test
    void givesTokensToTheClientsOfTheLocalRoles() throws Exception {
        String token = request(Map.of("client_id", "coordinator"))
                .statusCode(200)
                .extract()
                .path("access_token");
        assertEquals(List.of("coordinator"), verifier().processToClaims(token).getStringListClaimValue("groups"));
        request(Map.of("client_id", "supplier", "supplier_id", UUID.randomUUID().toString()))
                .statusCode(200);
        request(Map.of("client_id", "supplier")).statusCode(400);
        request(Map.of("client_id", "supplier", "supplier_id", "x\"y")).statusCode(400);
        request(Map.of("client_id", "root")).statusCode(401).body("error", equalTo("invalid_client"));
        given().get(issuer.url() + "/elsewhere").then().statusCode(404);
    }

    @Test
    void refusesOtherHostNames() {
        given().header("Host", "evil.example")
                .get(issuer.url() + "/jwks")
                .then()
                .statusCode(403);
    }

    @Test
    void publishesNoPrivateKey() {
        String keys = given().get(issuer.url() + "/jwks")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(keys.contains("\"d\""), keys);
        given().get(issuer.url() + "/.well-known/openid-configuration")
                .then()
                .body("issuer", equalTo(issuer.url()))
                .body("jwks_uri", equalTo(issuer.url() + "/jwks"));
    }

    private io.restassured.response.ValidatableResponse request(Map<String, String> form) {
        return given().formParam("grant_type", "client_credentials")
                .formParams(form)
                .post(issuer.url() + "/token")
                .then();
    }

    private JwtConsumer verifier() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.url() + "/jwks")))
                .setExpectedIssuer(issuer.url())
                .setExpectedAudience("encommun")
                .setRequireExpirationTime()
                .build();
    }
}
