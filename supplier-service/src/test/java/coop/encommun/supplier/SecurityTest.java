package coop.encommun.supplier;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.encommun.local.TestTokens;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who may call what: the whole table. A route that is not in it fails the test. */
@QuarkusTest
class SecurityTest {
    private static final Set<String> COORDINATOR = Set.of("coordinator");
    private static final Set<String> SUPPLIER = Set.of("supplier");
    private static final Set<String> READERS = Set.of("coordinator", "auditor");
    private static final Set<String> CHANNEL_OWNERS = Set.of("coordinator", "supplier");
    private static final Set<String> ALL_READERS = Set.of("coordinator", "auditor", "supplier");

    private static final Set<String> AUDITOR = Set.of("auditor");
    private static final Set<String> ANY_ROLE =
            Set.of("auditor", "coordinator", "supplier", "coop-manager", "catalog-manager");
    /** The subject of the token decides, not a role. */
    private static final Set<String> ANYBODY =
            Set.of("auditor", "coordinator", "supplier", "coop-manager", "catalog-manager", "none");

    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("GET /audit/checkpoint", ANY_ROLE),
            Map.entry("GET /audit/checkpoints", ANY_ROLE),
            Map.entry("GET /audit/checkpoints/{size}", ANY_ROLE),
            Map.entry("GET /audit/entries", AUDITOR),
            Map.entry("GET /audit/entries/{sequence}", AUDITOR),
            Map.entry("GET /audit/key", ANY_ROLE),
            Map.entry("GET /audit/proofs/consistency", ANY_ROLE),
            Map.entry("GET /audit/proofs/inclusion", ANY_ROLE),
            Map.entry("GET /audit/witnessed", AUDITOR),
            Map.entry("GET /dead-letters", READERS),
            Map.entry("POST /dead-letters/{id}/replay", COORDINATOR),
            Map.entry("GET /invitations", SUPPLIER),
            Map.entry("GET /negotiations", READERS),
            Map.entry("GET /negotiations/{id}", READERS),
            Map.entry("GET /negotiations/{id}/award", ALL_READERS),
            Map.entry("POST /negotiations/{id}/award", COORDINATOR),
            Map.entry("POST /negotiations/{id}/cancel", COORDINATOR),
            Map.entry("GET /negotiations/{id}/demand", ALL_READERS),
            Map.entry("GET /negotiations/{id}/demand-curves", READERS),
            Map.entry("POST /negotiations/{id}/fail", COORDINATOR),
            Map.entry("POST /negotiations/{id}/rounds", COORDINATOR),
            Map.entry("GET /negotiations/{id}/rounds/{number}/bids", READERS),
            Map.entry("GET /negotiations/{id}/rounds/{number}/bids/{supplierId}", ALL_READERS),
            Map.entry("PUT /negotiations/{id}/rounds/{number}/bids/{supplierId}", SUPPLIER),
            Map.entry("GET /negotiations/{id}/rounds/{number}/bids/{supplierId}/opening", ALL_READERS),
            Map.entry("GET /negotiations/{id}/rounds/{number}/bids/{supplierId}/proof", ALL_READERS),
            Map.entry("GET /negotiations/{id}/rounds/{number}/bids/{supplierId}/receipt", ALL_READERS),
            Map.entry("GET /negotiations/{id}/rounds/{number}/commitments", ALL_READERS),
            Map.entry("POST /negotiations/{id}/rounds/{number}/close", COORDINATOR),
            Map.entry("GET /negotiations/{id}/rounds/{number}/feedback", SUPPLIER),
            Map.entry("GET /negotiations/{id}/rounds/{number}/key-shares/{holder}", ANYBODY),
            Map.entry("PUT /negotiations/{id}/rounds/{number}/key-shares/{holder}", ANYBODY),
            Map.entry("GET /negotiations/{id}/scenarios", READERS),
            Map.entry("POST /negotiations/{id}/scenarios", COORDINATOR),
            Map.entry("GET /negotiations/{id}/scenarios/comparison", READERS),
            Map.entry("GET /negotiations/{id}/scenarios/{scenarioId}", READERS),
            Map.entry("POST /negotiations/{id}/scenarios/{scenarioId}/cancel", COORDINATOR),
            Map.entry("POST /negotiations/{id}/scenarios/{scenarioId}/limit-costs", COORDINATOR),
            Map.entry("GET /supplier-orders", ALL_READERS),
            Map.entry("GET /supplier-orders/{id}", ALL_READERS),
            Map.entry("POST /supplier-orders/{id}/answer", SUPPLIER),
            Map.entry("GET /supplier-orders/{id}/deliveries", ALL_READERS),
            Map.entry("GET /supplier-orders/{id}/document", ALL_READERS),
            Map.entry("GET /suppliers", READERS),
            Map.entry("POST /suppliers", COORDINATOR),
            Map.entry("GET /suppliers/{id}", ALL_READERS),
            Map.entry("PUT /suppliers/{id}", COORDINATOR),
            Map.entry("DELETE /suppliers/{id}/webhook", CHANNEL_OWNERS),
            Map.entry("GET /suppliers/{id}/webhook", ALL_READERS),
            Map.entry("PUT /suppliers/{id}/webhook", CHANNEL_OWNERS));

    @Inject
    PreparedNegotiations prepared;

    @Test
    void knowsEveryRoute() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> routes = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(Set.of("get", "put", "post", "delete", "patch")::contains)
                .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertEquals(new TreeSet<>(TABLE.keySet()), routes);
    }

    @Test
    void refusesWhoShowsNoTokenOrAnOldOne() {
        assertAll(TABLE.keySet().stream()
                .flatMap(route -> List.<Executable>of(
                        () -> assertProblem(401, "unauthorized", call(route, null)),
                        () -> assertProblem(401, "unauthorized", call(route, TestTokens.expired())))
                        .stream()));
    }

    @Test
    void refusesEveryOtherRole() {
        Map<String, String> tokens = new TreeMap<>(Map.of(
                "coordinator", TestTokens.coordinator(),
                "auditor", TestTokens.auditor(),
                "supplier", TestTokens.supplier(UUID.randomUUID()),
                "coop-manager", TestTokens.coopManager(UUID.randomUUID()),
                "catalog-manager", TestTokens.catalogManager(),
                "none", TestTokens.noRole()));
        List<Executable> checks = new ArrayList<>();
        TABLE.forEach((route, allowed) -> tokens.forEach((role, token) -> checks.add(() -> {
            Response answer = call(route, token);
            if (allowed.contains(role)) {
                assertFalse(Set.of(401, 403, 500).contains(answer.statusCode()), route + " as " + role);
            } else {
                assertProblem(403, "forbidden", answer);
            }
        })));

        assertAll(checks);
    }

    @Test
    void hidesOneSuppliersThingsFromAnother() {
        UUID negotiation = prepared.office();
        UUID mine = Api.newSupplier();
        UUID other = Api.newSupplier();
        Api.openRound(negotiation, mine);
        Api.putBid(negotiation, 1, mine, Api.paperBid("5.5000")).then().statusCode(201);
        Api.closeRound(negotiation, 1);
        Api.supplier(mine).body("{\"url\": \"https://x.example/\"}").put("/suppliers/{id}/webhook", mine);

        String bid = "/negotiations/" + negotiation + "/rounds/1/bids/" + mine;
        assertAll(List.of(
                        "GET /suppliers/" + mine,
                        "GET /suppliers/" + mine + "/webhook",
                        "DELETE /suppliers/" + mine + "/webhook",
                        "GET /negotiations/" + negotiation + "/demand",
                        "GET " + bid,
                        "GET " + bid + "/receipt",
                        "GET " + bid + "/opening",
                        "GET " + bid + "/proof",
                        "GET /negotiations/" + negotiation + "/rounds/1/commitments",
                        "GET /negotiations/" + negotiation + "/award",
                        "GET /negotiations/" + negotiation + "/rounds/1/feedback")
                .stream()
                .map(route -> () -> assertProblem(404, "not-found", call(route, TestTokens.supplier(other)))));
        assertProblem(
                404,
                "not-found",
                Api.supplier(other).body("{\"url\": \"https://y.example/\"}").put("/suppliers/{id}/webhook", mine));
        assertProblem(
                404, "not-found", Api.supplier(other).body(Api.paperBid("5")).put(bid));
        Api.supplier(mine).get(bid).then().statusCode(200);
    }

    @Test
    void takesASupplierWithoutAnIdForNobody() {
        String token = TestTokens.of("machine", Set.of("supplier"), Map.of());

        assertProblem(404, "not-found", call("GET /invitations", token));
        assertProblem(404, "not-found", call("GET /suppliers/{id}", token));
    }

    private static Response call(String route, String token) {
        String[] parts = route.replaceAll("\\{(number|sequence|size)}", "1")
                .replaceAll("\\{[A-Za-z]+}", UUID.randomUUID().toString())
                .split(" ");
        var request = given().contentType("application/json");
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (Set.of("POST", "PUT").contains(parts[0])) {
            request.body("{}");
        }
        return request.request(parts[0], parts[1]);
    }

    private static void assertProblem(int status, String slug, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals("https://encommun.coop/problems/" + slug, answer.path("type"));
        assertEquals(status, (int) answer.path("status"));
    }
}
