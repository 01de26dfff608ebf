package coop.encommun.catalog;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.encommun.local.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the contract, so that none is forgotten. */
@QuarkusTest
class SecurityTest {

    private static final UUID ANY = UUID.randomUUID();

    /** An operation as the contract names it. */
    record Route(String method, String path, String mediaType) {

        Response as(String token) {
            RequestSpecification request = given();
            if (token != null) request.auth().oauth2(token);
            if (!mediaType.isEmpty()) request.contentType(mediaType).body("{}");
            return request.request(method, path.replaceAll("\\{[a-zA-Z]+}", ANY.toString()));
        }

        boolean writes() {
            return !method.equals("GET");
        }
    }

    static List<Route> routes() {
        return Contracts.openApi().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Route(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().path("requestBody").path("content").properties().stream()
                                        .map(Map.Entry::getKey)
                                        .findFirst()
                                        .orElse(""))))
                .toList();
    }

    static Stream<Route> writes() {
        return routes().stream()
                .filter(Route::writes)
                .filter(route -> route.path().startsWith("/products"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksForAToken(Route route) {
        var answer = route.as(null);

        assertEquals(401, answer.statusCode());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refusesExpiredTokens(Route route) {
        assertEquals(401, route.as(TestTokens.expired()).statusCode());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refusesCallersWithoutARole(Route route) {
        var answer = route.as(TestTokens.noRole());

        assertEquals(403, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void letsOnlyCatalogManagersWrite(Route route) {
        for (String token : List.of(
                TestTokens.coordinator(), TestTokens.auditor(), TestTokens.coopManager(ANY), TestTokens.supplier(ANY)))
            assertEquals(403, route.as(token).statusCode());
    }

    @Test
    void letsEveryRoleReadTheCatalogue() {
        for (String token : List.of(
                TestTokens.catalogManager(),
                TestTokens.coordinator(),
                TestTokens.auditor(),
                TestTokens.coopManager(ANY),
                TestTokens.supplier(ANY))) {
            assertEquals(200, given().auth().oauth2(token).get("/products").statusCode());
            assertEquals(
                    404, given().auth().oauth2(token).get("/products/" + ANY).statusCode());
        }
        assertFalse(routes().isEmpty());
    }
}
