package coop.encommun.kit.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token that is not quite one opens nothing, and is told nothing but that. */
@QuarkusTest
class TokensTest {
    private static final long NOW = Instant.now().getEpochSecond();

    @TestHTTPResource
    URI server;

    static Stream<Arguments> refused() throws GeneralSecurityException {
        return Stream.of(forged(), misdirected(), untimely(), broken()).flatMap(kind -> kind);
    }

    private static Stream<Arguments> forged() throws GeneralSecurityException {
        byte[] publicKey = Forge.key().getPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        String good = Forge.signed(Forge.header(), Forge.claims());
        String signature = good.substring(good.lastIndexOf('.') + 1);
        return Stream.of(
                arguments("alg none", Forge.unsigned("none", "")),
                arguments("alg None", Forge.unsigned("None", "")),
                arguments("alg none with another's signature", Forge.unsigned("none", signature)),
                arguments("no signature", Forge.unsigned("RS256", "")),
                arguments("signature of another token", Forge.unsigned("RS256", signature)),
                arguments("HS256 with the public key", Forge.symmetric(publicKey)),
                arguments("HS256 with the public key's PEM", Forge.symmetric(pem.getBytes(StandardCharsets.US_ASCII))),
                arguments("foreign key", Forge.foreign(Forge.header(), Forge.claims())),
                arguments(
                        "foreign key, unknown kid", Forge.foreign(Forge.headerWith("kid", "unknown"), Forge.claims())),
                arguments("unknown kid", Forge.signed(Forge.headerWith("kid", "unknown"), Forge.claims())),
                arguments("own key in the header", ownKey()),
                arguments("tampered role", tampered(good)),
                arguments("cut", good.substring(0, good.length() - 20)),
                arguments("unknown algorithm", Forge.signed(Forge.headerWith("alg", "XX999"), Forge.claims())),
                arguments("critical header", Forge.signed(Forge.headerWith("crit", List.of("x")), Forge.claims())));
    }

    private static String ownKey() throws GeneralSecurityException {
        var header = Forge.headerWith("kid", null);
        header.put("jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"));
        header.put("jku", "http://localhost:1/jwks");
        return Forge.foreign(header, Forge.claims());
    }

    private static String tampered(String good) {
        String[] parts = good.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"anne\"", "\"benoit\"");
        return parts[0] + "." + Forge.base64(claims.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    private static Stream<Arguments> misdirected() {
        return Stream.of(
                arguments("wrong audience", with("aud", "another")),
                arguments("no audience", with("aud", null)),
                arguments("among wrong audiences", with("aud", List.of("account", "another"))),
                arguments("wrong issuer", with("iss", "https://id.example.coop/realms/encommun")),
                arguments("almost the issuer", with("iss", System.getProperty("quarkus.oidc.auth-server-url") + "/")),
                arguments("no issuer", with("iss", null)),
                arguments("no subject", with("sub", null)));
    }

    private static Stream<Arguments> untimely() {
        return Stream.of(
                arguments("ended an hour ago", with("exp", NOW - 3600)),
                arguments("ended beyond what clocks differ", with("exp", NOW - 60)),
                arguments("no end", with("exp", null)),
                arguments("end in words", with("exp", "tomorrow")),
                arguments("not yet", with("nbf", NOW + 3600)),
                arguments("not yet, beyond what clocks differ", with("nbf", NOW + 90)));
    }

    private static Stream<Arguments> broken() {
        return Stream.of(
                arguments("nothing", ""),
                arguments("blank", "   "),
                arguments("word", "token"),
                arguments("dots", ".."),
                arguments("many dots", "a.b.c.d.e"),
                arguments("more dots", "a.b.c.d.e.f.g"),
                arguments("no JSON", "bm90.bm90.bm90"),
                arguments("no Base64", "%%%.%%%.%%%"),
                arguments("JSON that is no object", "W10.W10.W10"),
                arguments("empty objects", "e30.e30.e30"),
                arguments("header alone", Forge.base64(Forge.json(Forge.header())) + ".."),
                arguments("long", "a".repeat(12_000)),
                arguments("claims that are a list", Forge.base64(Forge.json(Forge.header())) + ".W10.AAAA"));
    }

    private static String with(String claim, Object valueOrNull) {
        return Forge.signed(Forge.header(), Forge.claimsWith(claim, valueOrNull));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, String token) throws IOException {
        assertRefused(what, get("Authorization: Bearer " + token));
    }

    @Test
    void refusesTwoTokensEvenGoodOnes() throws IOException {
        String good = "Authorization: Bearer " + Forge.signed(Forge.header(), Forge.claims());
        assertRefused("two headers", get(good + "\r\n" + good));
        assertRefused("two headers", get("Authorization: Basic YTpi\r\n" + good));
        assertRefused("two in one", get(good + ", " + good.substring("Authorization: ".length())));
    }

    @Test
    void refusesATokenAnywhereElse() throws IOException {
        String good = Forge.signed(Forge.header(), Forge.claims());
        for (String header : List.of("Authorization: Basic " + good, "Authorization: " + good, "Cookie: token=" + good))
            assertRefused(header.substring(0, 20), get(header));
        given().get("/notes?access_token=" + good).then().statusCode(401);
    }

    @Test
    void takesWhatClocksDiffer() {
        for (String good : List.of(
                Forge.signed(Forge.header(), Forge.claims()),
                with("exp", Instant.now().getEpochSecond() - 15),
                with("nbf", Instant.now().getEpochSecond() + 15),
                with("aud", List.of("account", "encommun")))) {
            given().auth().oauth2(good).get("/notes").then().statusCode(200);
        }
    }

    @Test
    void toleratesNoMoreThanHalfAMinute() {
        int grace = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("quarkus.oidc.token.lifespan-grace", int.class);
        assertTrue(grace <= 30, "seconds: " + grace);
    }

    private static void assertRefused(String what, String answer) {
        assertAll(
                what,
                () -> assertEquals("HTTP/1.1 401", answer.substring(0, 12), answer),
                () -> assertTrue(answer.contains("application/problem+json"), answer),
                () -> assertTrue(
                        answer.toLowerCase(java.util.Locale.ROOT).contains("\nwww-authenticate: bearer"), answer),
                () -> assertTrue(answer.contains("\"detail\":\"Aucun jeton valide n’accompagne la requête.\""), answer),
                () -> assertFalse(answer.contains("Exception") || answer.contains("jose4j"), answer));
    }

    private String get(String headers) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET /notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
