package coop.encommun.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to browsers and caches, whatever becomes of the request. */
@QuarkusTest
class AnswerHeadersTest {
    private static final Map<String, String> SAID = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Strict-Transport-Security", "max-age=31536000");

    @TestHTTPResource
    URI server;

    @Test
    void standOnEveryAnswer() {
        assertSaid(writer().get("/notes").then().statusCode(200));
        assertSaid(writer().get("/notes/export").then().statusCode(200));
        assertSaid(given().get("/notes").then().statusCode(401));
        assertSaid(
                given().auth().oauth2(TestTokens.noRole()).get("/notes").then().statusCode(403));
        assertSaid(writer().get("/nothing").then().statusCode(404));
        assertSaid(writer().delete("/notes").then().statusCode(405));
        assertSaid(writer().post("/notes/break").then().statusCode(500));
        assertSaid(given().get("/q/metrics").then().statusCode(200));
        assertSaid(given().get("/q/openapi").then().statusCode(200));
    }

    @Test
    void allowThePageItsOwnScriptsOnly() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/../../notes", "/q/swagger-ui/%2e%2e/%2E%2e/notes"})
    void allowNothingToWhatOnlySeemsToBeThePage(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertSaid(answer);
    }

    @Test
    void openNothingToOtherSites() {
        for (String method : List.of("OPTIONS", "GET")) {
            var answer = given().header("Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", "PUT")
                    .header("Authorization", "Bearer " + TestTokens.of("anne", Set.of("writer"), Map.of()))
                    .request(method, "/notes")
                    .then();
            for (String header : List.of("Origin", "Methods", "Headers", "Credentials"))
                answer.header("Access-Control-Allow-" + header, nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"5000, 10, 414", "30000, 10, 414", "10, 20000, 431", "10, 60000, 431"})
    void standOnWhatIsTooLongToo(int uri, int header, int status) throws IOException {
        String answer = raw("GET /notes?q=" + "a".repeat(uri) + " HTTP/1.1\r\nX-Long: " + "b".repeat(header) + "\r\n");
        assertProblem(answer, status);
    }

    @Test
    void standOnBytesThatAreNoText() throws IOException {
        assertProblem(raw("GET /notes/%c3%28 HTTP/1.1\r\n"), 404);
    }

    /** What is no HTTP is refused below us, without a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /notes/%zz HTTP/1.1\r\n",
                "GET /notes/% HTTP/1.1\r\n",
                "GET /notes HTTP/1.1\r\nX-\u0001: a\r\n"
            })
    void brokenRequestsAreToldNothing(String head) throws IOException {
        String answer = raw(head);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-length: 0"), answer);
    }

    private static void assertProblem(String answer, int status) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertSaid(answer);
    }

    private static void assertSaid(String answer) {
        SAID.forEach((name, value) -> assertTrue(
                answer.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT) + ": " + value), answer));
    }

    private static void assertSaid(ValidatableResponse answer) {
        SAID.forEach(answer::header);
    }

    private static io.restassured.specification.RequestSpecification writer() {
        return given().auth().oauth2(TestTokens.of("anne", Set.of("writer"), Map.of()));
    }

    private String raw(String head) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            String request = head + "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + TestTokens.of("anne", Set.of("writer"), Map.of()) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
