package coop.encommun.kit.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small allowances: nobody lives on another's. Addresses are those a proxy forwards. */
@QuarkusTest
@TestProfile(AdmissionTest.Small.class)
class AdmissionTest {
    private static final int BURST = 8;
    /** Seconds by which clocks may differ: {@code quarkus.oidc.token.lifespan-grace}. */
    private static final int SKEW = 30;

    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "encommun.limits.requests-per-second", "0.01",
                    "encommun.limits.burst", String.valueOf(BURST),
                    "encommun.limits.failures-per-minute", "0.5",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    @TestHTTPResource
    URI server;

    @Test
    void refusesWhoAsksTooMuchAndSaysWhenToComeBack() {
        String greedy = writer();
        assertEquals(4, count(429, BURST + 4, () -> ask(greedy)));
        given().auth()
                .oauth2(greedy)
                .get("/notes")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d\\d?|100"))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("https://encommun.coop/problems/too-many-requests"))
                .body("detail", startsWith("Le nombre de requêtes permis est dépassé. Réessayez dans "));
        given().auth()
                .oauth2(greedy)
                .header("Accept-Language", "en")
                .get("/notes")
                .then()
                .statusCode(429)
                .body("title", equalTo("Too many requests"));
    }

    @Test
    void oneClientCannotStarveAnother() {
        String greedy = writer();
        String modest = writer();
        assertEquals(2 * BURST, count(429, 3 * BURST, () -> ask(greedy)));
        assertEquals(BURST, count(200, BURST, () -> ask(modest)));
    }

    @Test
    void anotherTokenOfTheSameSubjectIsTheSameClient() {
        String subject = UUID.randomUUID().toString();
        assertEquals(2, count(429, BURST + 2, () -> ask(writer(subject))));
    }

    @Test
    void whatIsForbiddenOrUnknownCountsToo() {
        String stranger = TestTokens.of(UUID.randomUUID().toString(), Set.of(), Map.of());
        assertEquals(2, count(429, BURST + 2, () -> ask(stranger)));
        String lost = writer();
        assertEquals(2, count(429, BURST + 2, () -> given().auth().oauth2(lost).get("/nothing/here")));
    }

    @Test
    void manyBadTokensShutTheDoorToTokensNotMetBefore() {
        String known = writer();
        assertEquals(200, askFrom("192.0.2.1", known).statusCode());
        assertEquals(401, askFrom("192.0.2.1", TestTokens.expired()).statusCode());
        assertEquals(429, askFrom("192.0.2.1", TestTokens.expired()).statusCode());
        assertEquals(429, askFrom("192.0.2.1", writer()).statusCode(), "a stranger, good or not");

        assertEquals(200, askFrom("192.0.2.1", known).statusCode(), "the token that was good here before");
        assertEquals(401, askFrom("192.0.2.2", TestTokens.expired()).statusCode());
        assertEquals(429, askFrom("192.0.2.2", known).statusCode(), "good, but known from elsewhere");
        assertEquals(200, askFrom("192.0.2.5", writer()).statusCode(), "a stranger from elsewhere");
    }

    @Test
    void aTokenIsNotKnownByTheSubjectItClaims() {
        String subject = UUID.randomUUID().toString();
        String known = writer(subject);
        assertEquals(200, askFrom("192.0.2.3", known).statusCode());
        String forged = known.replaceFirst("\\.[^.]*$", ".AAAA");
        assertEquals(1, count(401, 4, () -> askFrom("192.0.2.3", forged)), "the address's own");
        assertEquals(200, askFrom("192.0.2.3", known).statusCode(), "forging took nothing of the subject's");
        assertEquals(429, askFrom("192.0.2.3", writer(subject)).statusCode(), "a renewed token waits");
    }

    @Test
    void aTokenThatWasGoodUsesUpAnAllowanceOfItsOwn() {
        var claims = Forge.claimsWith("sub", UUID.randomUUID().toString());
        claims.put("exp", Instant.now().getEpochSecond() - SKEW + 8);
        String token = Forge.signed(Forge.header(), claims);
        assertEquals(200, askFrom("192.0.2.6", token).statusCode());
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(2)) // so that it lives on its allowance of requests till then
                .until(() -> askFrom("192.0.2.6", token).statusCode() == 401);
        assertEquals(429, askFrom("192.0.2.6", token).statusCode());
        assertEquals(200, askFrom("192.0.2.6", writer()).statusCode(), "others from there go in");
    }

    @Test
    void brokenTokensCountAsBad() {
        assertEquals(401, askFrom("192.0.2.4", "nothing").statusCode());
        assertEquals(429, askFrom("192.0.2.4", "a.b.c").statusCode());
    }

    @Test
    void withoutTokenTheAddressIsTheClient() {
        assertEquals(BURST, count(401, BURST, () -> anonymousFrom("2001:db8::1")));
        assertEquals(429, anonymousFrom("2001:db8::2").statusCode(), "the same network");
        assertEquals(401, anonymousFrom("2001:db9::1").statusCode());
    }

    @Test
    void probesAlwaysGetThrough() {
        assertEquals(0, count(429, 3 * BURST, () -> given().get("/q/health/live")));
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/../notes", "/q/%2e%2e/notes", "/q/health/%2E./%2e%2E/notes"})
    void whatOnlySeemsToBeAProbeIsCounted(String path) throws IOException {
        String greedy = writer();
        for (int i = 0; i < BURST; i++) assertEquals(200, statusOf(path, greedy));
        assertEquals(429, statusOf(path, greedy));
        assertEquals(429, ask(greedy).statusCode(), "the same allowance");
    }

    /** As it stands: clients would put the path in order first. */
    private int statusOf(String path, String token) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            String request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(path, token);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }

    private static int count(int status, int attempts, Supplier<Response> request) {
        return (int) IntStream.range(0, attempts)
                .filter(i -> request.get().statusCode() == status)
                .count();
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/notes");
    }

    private static Response askFrom(String address, String token) {
        return given().header("X-Forwarded-For", address).auth().oauth2(token).get("/notes");
    }

    private static Response anonymousFrom(String address) {
        return given().header("X-Forwarded-For", address).get("/notes");
    }

    private static String writer() {
        return writer(UUID.randomUUID().toString());
    }

    private static String writer(String subject) {
        return TestTokens.of(subject, Set.of("writer"), Map.of());
    }
}
