package coop.encommun.purchasing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the contract, so that none is forgotten. */
@QuarkusTest
class SecurityTest {

    private static final UUID ANY = UUID.randomUUID();
    private static final UUID OWN_COOP = UUID.randomUUID();

    /**
     * Who may: c coordinator, a auditor, m co-op manager, s supplier, k catalogue manager; M: a manager, but only of the co-op
     * in the path.
     */
    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /coops", "c"),
            Map.entry("GET /coops", "ca"),
            Map.entry("GET /coops/{id}", "caM"),
            Map.entry("PUT /coops/{id}", "c"),
            Map.entry("POST /coops/{coopId}/sites", "cM"),
            Map.entry("GET /coops/{coopId}/sites", "caM"),
            Map.entry("PUT /coops/{coopId}/sites/{siteId}", "cM"),
            Map.entry("POST /pooled-orders", "c"),
            Map.entry("GET /pooled-orders", "cam"),
            Map.entry("GET /pooled-orders/{id}", "cam"),
            Map.entry("POST /pooled-orders/{id}/open", "c"),
            Map.entry("POST /pooled-orders/{id}/freeze", "c"),
            Map.entry("POST /pooled-orders/{id}/cancel", "c"),
            Map.entry("POST /pooled-orders/{id}/issue-orders", "c"),
            Map.entry("GET /pooled-orders/{id}/totals", "cam"),
            Map.entry("GET /pooled-orders/{id}/demand-curve", "ca"),
            Map.entry("GET /pooled-orders/{id}/demands", "ca"),
            Map.entry("POST /pooled-orders/{id}/demands/import", "c"),
            Map.entry("GET /pooled-orders/{id}/demands/{coopId}", "caM"),
            Map.entry("PUT /pooled-orders/{id}/demands/{coopId}", "M"),
            Map.entry("DELETE /pooled-orders/{id}/demands/{coopId}", "M"),
            Map.entry("GET /pooled-orders/{id}/award", "cam"),
            Map.entry("GET /pooled-orders/{id}/purchase-orders", "ca"),
            Map.entry("GET /purchase-orders/{id}", "ca"),
            Map.entry("GET /pooled-orders/{id}/allocations/{coopId}", "caM"),
            Map.entry("GET /pooled-orders/{id}/savings", "cam"),
            Map.entry("GET /audit/key", "camsk"),
            Map.entry("GET /audit/checkpoint", "camsk"),
            Map.entry("GET /audit/checkpoints", "camsk"),
            Map.entry("GET /audit/checkpoints/{size}", "camsk"),
            Map.entry("GET /audit/proofs/inclusion", "camsk"),
            Map.entry("GET /audit/proofs/consistency", "camsk"),
            Map.entry("GET /audit/entries", "a"),
            Map.entry("GET /audit/entries/{sequence}", "a"),
            Map.entry("GET /audit/witnessed", "a"),
            Map.entry("GET /dead-letters", "ca"),
            Map.entry("POST /dead-letters/{id}/replay", "c")));

    /** An operation as the contract names it. */
    record Route(String method, String path, String mediaType) {

        Response as(String token) {
            RequestSpecification request = given();
            if (token != null) {
                request.auth().oauth2(token);
            }
            if (!mediaType.isEmpty()) {
                request.contentType(mediaType).body("{}");
            }
            return request.request(method, path.replaceAll("\\{[a-zA-Z]+}", ANY.toString()));
        }

        String name() {
            return method + " " + path;
        }

        String mayCall() {
            return TABLE.get(name());
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

    @Test
    void knowsEveryRoute() {
        assertEquals(TABLE.keySet(), routes().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksForAToken(Route route) {
        Response answer = route.as(null);

        assertEquals(401, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
        assertEquals(401, route.as(TestTokens.expired()).statusCode());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void letsNobodyInWhoIsNotInTheTable(Route route) {
        Map<String, String> tokens = Map.of(
                "c", TestTokens.coordinator(),
                "a", TestTokens.auditor(),
                "m", TestTokens.coopManager(OWN_COOP),
                "s", TestTokens.supplier(ANY),
                "k", TestTokens.catalogManager());
        assertEquals(403, route.as(TestTokens.noRole()).statusCode());
        tokens.forEach((role, token) -> {
            boolean may = route.mayCall().toLowerCase(Locale.ROOT).contains(role);
            assertEquals(!may, route.as(token).statusCode() == 403, role + " " + route.name());
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void showsAManagerNothingOfAnotherCoop(Route route) {
        if (!route.mayCall().contains("M") || !route.mediaType().isEmpty()) {
            return; // with a body the order of checks decides: see the tests of those features
        }
        assertEquals(404, route.as(TestTokens.coopManager(OWN_COOP)).statusCode());
    }

    @Test
    void managerWithoutACoopSeesNone() {
        String token = TestTokens.of("errant", Set.of("coop-manager"), Map.of());

        assertEquals(404, given().auth().oauth2(token).get("/coops/" + ANY).statusCode());
        assertTrue(routes().size() >= 20);
    }
}
