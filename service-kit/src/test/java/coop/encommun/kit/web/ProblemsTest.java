package coop.encommun.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Messages;
import coop.encommun.local.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a request can fail, in both languages. */
@QuarkusTest
class ProblemsTest {
    private static final String OWNER = "0198f1c0-6f7a-7c3e-8d52-1f0b8f6f2a11";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({
        "'', fr",
        "'fr-CA,fr;q=0.9,en;q=0.8', fr",
        "'en-CA', en",
        "'de, en;q=0.5, fr;q=0.4', en",
        "'en;q=0.3, fr;q=0.7', fr",
        "'en;q=0, *', fr",
        "'de', fr",
        "'*', fr",
        "';;;', fr"
    })
    void speaksTheLanguageAskedFor(String accepted, String language) {
        request()
                .header("Accept-Language", accepted)
                .get("/notes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(language.equals("fr") ? "Introuvable" : "Not found"));
    }

    @Test
    void refusesWithTheFeaturesOwnWords() {
        inBoth(409, "note-locked", () -> request().post("/notes/" + OWNER + "/lock"));
        request()
                .post("/notes/" + OWNER + "/lock")
                .then()
                .body("type", equalTo("https://encommun.coop/problems/note-locked"))
                .body("detail", equalTo("La note « l’été » est verrouillée depuis 1234 jours."))
                .body("instance", equalTo("/notes/" + OWNER + "/lock"));
    }

    @Test
    void namesEveryInvalidFieldAtOnce() {
        String body = """
                {"title": "petit titre bien trop long pour une note", "lines": [
                  {"product": "%s", "steps": []}, {"product": null, "steps": []},
                  {"product": "%s", "steps": [{"quantity": 0}, {}]}]}""".formatted(OWNER, OWNER);
        inBoth(400, "validation", () -> json(body).post("/notes"));
        json(body)
                .post("/notes")
                .then()
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "title",
                                "title",
                                "lines[1].product",
                                "lines[2].steps[0].quantity",
                                "lines[2].steps[1].quantity"))
                .body("violations.code", containsInAnyOrder("size", "note-title", "not-null", "positive", "not-null"))
                .body("violations.find { it.code == 'size' }.message", equalTo("La longueur doit être de 0 à 20."))
                .body(
                        "violations.find { it.code == 'note-title' }.message",
                        equalTo("Le titre d’une note commence par une majuscule."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\": \"A\",}",
                "{\"lines\": [{\"steps\": [}]}",
                "{} {}",
                "{\"count\": 1, \"count\": 2}",
                "nothing"
            })
    void refusesBrokenJson(String body) {
        inBoth(400, "malformed-json", () -> json(body).post("/notes"));
        json(body).post("/notes").then().body("detail", containsString("ligne 1, colonne "));
    }

    @Test
    void refusesABodyThatIsMissing() {
        inBoth(400, "validation", () -> json("").post("/notes"));
        inBoth(400, "validation", () -> json("null").post("/notes"));
        json("").post("/notes").then().body("violations.code", contains("body-missing"));
    }

    @Test
    void namesTheUnknownField() {
        String body = "{\"title\": \"A\", \"lines\": [{\"product\": \"" + OWNER + "\", \"colour\": 1}]}";
        inBoth(400, "unknown-field", () -> json(body).post("/notes"));
        json(body).post("/notes").then().body("violations.field", contains("lines[0].colour"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\": \"BLUE\"} | colour | not-one-of",
                "{\"colour\": 1} | colour | not-one-of",
                "{\"colour\": \"\"} | colour | not-one-of",
                "{\"owner\": \"me\"} | owner | not-a-uuid",
                "{\"owner\": \"\"} | owner | not-a-uuid",
                "{\"day\": \"tomorrow\"} | day | not-a-date",
                "{\"at\": \"2026-03-31\"} | at | not-a-time",
                "{\"count\": \"three\"} | count | not-an-integer",
                "{\"count\": \"3\"} | count | not-an-integer",
                "{\"count\": 3.7} | count | not-an-integer",
                "{\"count\": 99999999999} | count | number-out-of-range",
                "{\"options\": {\"rank\": null}} | options.rank | required",
                "{\"options\": {}} | options.rank | required",
                "{\"open\": \"yes\"} | open | not-a-boolean",
                "{\"title\": 12} | title | not-text",
                "{\"title\": [\"A\"]} | title | not-text",
                "{\"lines\": {}} | lines | not-a-list",
                "{\"lines\": [7]} | lines[0] | not-an-object",
                "{\"lines\": [{\"steps\": [{\"quantity\": \"many\"}]}]} | lines[0].steps[0].quantity | not-a-number",
                "{\"lines\": [{\"steps\": [{\"quantity\": 1e999999999}]}]} | lines[0].steps[0].quantity | number-out-of-range",
                "{\"lines\": [{}, {\"steps\": [{},{},{},{}]}]} | lines[1].steps | size",
                "{\"price\": {\"amount\": \"1.00001\", \"currency\": \"CAD\"}} | price.amount | too-many-decimals",
                "{\"price\": {\"amount\": \"1.00\", \"currency\": \"XYZ\"}} | price.currency | unknown-currency",
                "{\"price\": {\"amount\": \"1.00\"}} | price.currency | required",
                "{\"price\": {\"amount\": 1e20, \"currency\": \"CAD\"}} | price.amount | number-out-of-range",
                "{\"price\": {\"amount\": \"1e9999\", \"currency\": \"CAD\"}} | price.amount | number-out-of-range",
                "{\"price\": 12} | price | not-an-object"
            })
    void namesTheValueOfTheWrongKind(String body, String field, String code) {
        inBoth(400, "validation", () -> json(body).post("/notes"));
        json(body)
                .post("/notes")
                .then()
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    @Test
    void namesTheValuesItWouldHaveAccepted() {
        json("{\"colour\": \"BLUE\"}")
                .post("/notes")
                .then()
                .body("violations[0].message", equalTo("Valeur inconnue. Valeurs acceptées : RED, GREEN."));
    }

    @Test
    void takesAnAmountAsStringOrNumberAndGivesItBackExactly() {
        for (String amount : List.of("12.3400", "\"12.3400\"")) {
            json("{\"title\": \"N" + UUID.randomUUID().toString().substring(0, 18) + "\", \"price\": {\"amount\": "
                            + amount + ", \"currency\": \"CAD\"}}")
                    .post("/notes")
                    .then()
                    .statusCode(201)
                    .body("price.amount", equalTo("12.3400"))
                    .body("price.currency", equalTo("CAD"));
        }
    }

    @Test
    void refusesAnUnreadablePathAsNotFoundAndAnUnreadableQueryByName() {
        inBoth(404, "not-found", () -> request().get("/notes/not-an-id"));
        for (String query : List.of(
                "limit=ten", "limit=0", "limit=201", "colour=BLUE", "owner=me", "most=6", "most=x", "open=yes")) {
            inBoth(400, "validation", () -> request().get("/notes?" + query));
            request().get("/notes?" + query).then().body("violations.field", contains(query.replaceAll("=.*", "")));
        }
        request()
                .get("/notes?limit=2&open=true&colour=RED&owner=" + OWNER)
                .then()
                .statusCode(200);
    }

    @Test
    void leadsThroughAListPageByPage() {
        String next = "/notes?colour=GREEN";
        int items = 0;
        for (int pages = 1; next != null; pages++) {
            var page = request().get(next).then().statusCode(200).extract().jsonPath();
            items += page.getList("items").size();
            next = page.getString("next");
            if (next != null) assertTrue(next.startsWith("/notes?") && next.contains("colour=GREEN"), next);
            assertTrue(pages <= 3);
        }
        assertEquals(120, items);
    }

    @Test
    void refusesWithoutTokenOrWithABadOne() {
        inBoth(401, "unauthorized", () -> given().get("/notes"));
        inBoth(
                401,
                "unauthorized",
                () -> given().auth().oauth2(TestTokens.expired()).get("/notes"));
        inBoth(401, "unauthorized", () -> given().auth().oauth2("not.a.token").get("/notes"));
        given().get("/notes").then().header("WWW-Authenticate", "Bearer");
        given().auth()
                .oauth2("not.a.token")
                .get("/notes")
                .then()
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void refusesAWrongRoleAndWhatNobodyOpened() {
        inBoth(
                403,
                "forbidden",
                () -> given().auth().oauth2(TestTokens.noRole()).get("/notes"));
        inBoth(403, "forbidden", () -> request().get("/unguarded"));
        inBoth(401, "unauthorized", () -> given().get("/unguarded"));
    }

    @Test
    void hidesAnothersThings() {
        inBoth(404, "not-found", () -> request().get("/notes/mine"));
        String own = TestTokens.of("anne", Set.of("writer"), Map.of("coop_id", OWNER));
        given().auth().oauth2(own).get("/notes/mine").then().statusCode(200).body("writer", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/notes/a/b/c", "/q/nothing", "/favicon.ico"})
    void knowsNoOtherPaths(String path) {
        var answer = request().urlEncodingEnabled(false).get(path).then();
        assertTrue(List.of(400, 404).contains(answer.extract().statusCode()));
        answer.contentType("application/problem+json").body("type", notNullValue());
    }

    @Test
    void refusesMethodsAndMediaTypesItDoesNotServe() {
        inBoth(405, "method-not-allowed", () -> request().delete("/notes/" + OWNER));
        request().delete("/notes/" + OWNER).then().header("Allow", containsString("PUT"));
        inBoth(406, "not-acceptable", () -> request().accept("image/png").get("/notes/export"));
        inBoth(
                415,
                "unsupported-media-type",
                () -> request().contentType("text/csv").body("a,b").post("/notes"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /notes/%00 HTTP/1.1, 404",
        "GET /notes/../../etc/passwd HTTP/1.1, 404",
        "PATCH /notes HTTP/1.1, 405",
        "BREW /notes HTTP/1.1, 405",
        "TRACE /notes HTTP/1.1, 405"
    })
    void answersOddRequestLinesWithAProblem(String line, int status) throws IOException {
        assertProblem(
                status,
                raw(line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + writer()
                        + "\r\n\r\n"));
    }

    @Test
    void refusesHeadersThatMakeNoSense() throws IOException {
        String get = "GET /notes/export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + writer();
        assertProblem(406, raw(get + "\r\nAccept: nonsense\r\n\r\n"));
        assertProblem(406, raw(get + "\r\nAccept: nonsense, a/b/c\r\n\r\n"));
        String post =
                "POST /notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + writer();
        assertProblem(400, raw(post + "\r\nContent-Type: nonsense\r\nContent-Length: 2\r\n\r\n{}"));
        assertProblem(413, raw(post + "\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{}"));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException {
        String large = "{\"title\": \"" + "A".repeat(300_000) + "\"}";
        inBoth(413, "payload-too-large", () -> json(large).post("/notes"));
        assertProblem(413, chunked("/notes", "application/json", large));
        assertProblem(413, chunked("/notes/import", "text/csv", "a,b\n".repeat(200_000)));
        request()
                .contentType("text/csv")
                .body("a,b\n")
                .post("/notes/import")
                .then()
                .statusCode(200);
    }

    private static void assertProblem(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"type\":\"https://encommun.coop/problems/"), answer);
    }

    /** Sends a body of unannounced length, and reads while it sends, as a careful client does. */
    private String chunked(String path, String type, String body) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var out = socket.getOutputStream();
            String head =
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: "
                            + type + "\r\nAuthorization: Bearer " + writer() + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            var sender = Thread.ofVirtual().start(() -> {
                try {
                    for (int at = 0; at < body.length(); at += 8192) {
                        byte[] chunk = body.substring(at, Math.min(body.length(), at + 8192))
                                .getBytes(StandardCharsets.US_ASCII);
                        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                        out.write(chunk);
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The server has answered and wants no more.
                }
            });
            byte[] start = new byte[8192];
            int length = 0;
            socket.setSoTimeout(10_000);
            String answer = "";
            for (int read; (read = socket.getInputStream().read(start, length, start.length - length)) > 0; ) {
                length += read;
                answer = new String(start, 0, length, StandardCharsets.UTF_8);
                if (answer.contains("violations") || answer.endsWith("}")) break;
            }
            sender.interrupt();
            return answer;
        }
    }

    @Test
    void refusesAStaleVersion() {
        String id = created("Stale");
        String body = "{\"title\": \"Newer\"}";
        inBoth(428, "precondition-required", () -> json(body).put("/notes/" + id));
        inBoth(
                412,
                "precondition-failed",
                () -> json(body).header("If-Match", "\"7\"").put("/notes/" + id));
        json(body)
                .header("If-Match", "\"0\"")
                .put("/notes/" + id)
                .then()
                .statusCode(204)
                .header("ETag", "\"1\"");
    }

    @Test
    void tellsWhoLostARace() {
        inBoth(
                409,
                "conflict",
                () -> request()
                        .post("/notes/"
                                + created("Race " + UUID.randomUUID().toString().substring(0, 8)) + "/race"));
        inBoth(
                412,
                "precondition-failed",
                () -> request()
                        .header("If-Match", "\"0\"")
                        .post("/notes/"
                                + created("Race " + UUID.randomUUID().toString().substring(0, 8)) + "/race"));
    }

    @Test
    void refusesWhatIsAlreadyThere() {
        created("Twice");
        inBoth(409, "conflict", () -> json("{\"title\": \"Twice\"}").post("/notes"));
    }

    @Test
    void refusesACharacterThatNoColumnHolds() {
        inBoth(400, "validation", () -> json("{\"title\": \"a\\u0000b\"}").post("/notes"));
    }

    @Test
    void givesARepeatedCreationTheSameId() {
        String key = UUID.randomUUID().toString();
        String body = "{\"title\": \"Key " + key.substring(0, 8) + "\"}";
        String first = json(body)
                .header("Idempotency-Key", key)
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = json(body)
                .header("Idempotency-Key", key)
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(first, second);
        inBoth(
                400,
                "validation",
                () -> json(body).header("Idempotency-Key", "k".repeat(256)).post("/notes"));
    }

    @Test
    void hidesWhatFailsInside() {
        inBoth(500, "internal-error", () -> request().post("/notes/break"));
        request()
                .post("/notes/break")
                .then()
                .body("errorId", matchesPattern("[0-9a-f-]{36}"))
                .body("violations", nullValue())
                .body(not(containsString("secret")));
    }

    @Test
    void asksToComeBackWhenTheDatabaseIsAway() {
        inBoth(503, "unavailable", () -> request().post("/notes/unreachable"));
        request().post("/notes/unreachable").then().header("Retry-After", "5");
    }

    @Test
    void operatingPagesAreOpen() {
        for (String page : List.of("/q/health/ready", "/q/health/live", "/q/metrics", "/q/openapi", "/q/swagger-ui/")) {
            given().get(page).then().statusCode(200);
        }
    }

    @Test
    void everyOperationTellsItsProblems() {
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("components.securitySchemes.oidc.scheme", equalTo("bearer"))
                .body("paths.'/notes'.post.security[0].oidc", contains("writer"))
                .body(
                        "paths.'/notes/{id}'.put.responses.keySet()",
                        hasItems("400", "401", "403", "404", "412", "413", "415", "500", "503"))
                .body("paths.'/notes'.get.responses.'400'.'$ref'", equalTo("#/components/responses/validation"))
                .body(
                        "components.responses.'not-found'.content.'application/problem+json'.example.title",
                        equalTo("Introuvable"));
    }

    private static String created(String title) {
        var answer = json("{\"title\": \"" + title + "\"}")
                .header("Idempotency-Key", title + UUID.randomUUID())
                .post("/notes")
                .then();
        return answer.statusCode(201).extract().path("id");
    }

    private static RequestSpecification json(String body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    private static RequestSpecification request() {
        return given().auth().oauth2(writer());
    }

    private static String writer() {
        return TestTokens.of("anne", Set.of("writer"), Map.of());
    }

    private interface Call {
        io.restassured.response.Response send();
    }

    private static void inBoth(int status, String slug, Call call) {
        for (Locale language : Messages.LANGUAGES) {
            io.restassured.RestAssured.requestSpecification = new io.restassured.builder.RequestSpecBuilder()
                    .addHeader("Accept-Language", language.getLanguage())
                    .build();
            try {
                ValidatableResponse answer = call.send().then();
                answer.statusCode(status)
                        .contentType("application/problem+json")
                        .header("Content-Language", language.getLanguage())
                        .body("type", equalTo("https://encommun.coop/problems/" + slug))
                        .body("status", equalTo(status))
                        .body("title", equalTo(Messages.text(language, "problem." + slug + ".title")))
                        .body("detail", notNullValue());
            } finally {
                io.restassured.RestAssured.requestSpecification = null;
            }
        }
    }
}
