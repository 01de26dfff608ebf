package coop.encommun.supplier.scenario;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.negotiation.Office;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.search.Optimizer;
import coop.encommun.supplier.solver.worker.WorkerEngine;
import coop.encommun.supplier.solver.worker.WorkerLimits;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScenarioApiTest {

    @Inject
    PreparedNegotiations prepared;

    @Test
    void computesInTheBackgroundAndTellsWhatItFound() {
        ClosedRound round = ClosedRound.of(prepared);

        UUID id = Computed.id(round.compute("Un seul fournisseur", "{\"maxSuppliers\": 1}"));
        JsonPath scenario = Computed.over(round.negotiation(), id);

        assertEquals("DONE", scenario.getString("state"));
        assertEquals(100, scenario.getInt("progress.percent"));
        assertEquals("OPTIMAL", scenario.getString("result.status"));
        assertEquals(ClosedRound.ALL_FROM_NORD, scenario.getString("result.cost.amount"));
        assertEquals(ClosedRound.ALL_FROM_NORD, scenario.getString("result.netCost.amount"));
        assertEquals("3648.0000", scenario.getString("result.bound.amount"));
        assertEquals(0, scenario.getDouble("result.gapPercent"));
        // 445 × 7.9900 + 94 × 16.5000 at the reference prices; whole packs are paid, what is delivered is compared
        assertEquals("1458.55", scenario.getString("result.saving.amount"));
        assertEquals(28.56, scenario.getDouble("result.savingPercent"));
        assertEquals(List.of(round.nord().toString()), scenario.getList("result.suppliers.supplierId"));
        assertEquals(
                round.nord().toString(),
                scenario.getString(
                        "result.lines.find { it.productId == '%s' }.winners[0].supplierId".formatted(Office.PAPER)));
        assertEquals(64, scenario.getString("result.problemHash").length());
        assertEquals(1, scenario.getInt("terms.maxSuppliers"));
        assertNull(scenario.get("failure"));
        Api.auditor()
                .get("/negotiations/{id}/scenarios/{sid}", round.negotiation(), id)
                .then()
                .statusCode(200);
        Api.auditor()
                .get("/negotiations/{id}/scenarios", round.negotiation())
                .then()
                .statusCode(200)
                .body("items.name", contains("Un seul fournisseur"))
                .body("items[0].cost.amount", equalTo(ClosedRound.ALL_FROM_NORD));
        Api.supplier(round.nord())
                .get("/negotiations/{id}/scenarios/{sid}", round.negotiation(), id)
                .then()
                .statusCode(403);
        Api.coordinator()
                .get("/negotiations/{id}/scenarios/{sid}", prepared.office(), id)
                .then()
                .statusCode(404);
    }

    @Test
    void makesOneScenarioHoweverOftenTheSameIsAsked() {
        ClosedRound round = ClosedRound.of(prepared);
        String body = "{\"name\": \"Sans limite\"}";

        List<UUID> ids = List.of(1, 2).stream()
                .map(i -> Computed.id(Api.coordinator()
                        .header("Idempotency-Key", "sans-limite")
                        .body(body)
                        .post("/negotiations/{id}/scenarios", round.negotiation())))
                .toList();

        assertEquals(ids.get(0), ids.get(1));
        Computed.over(round.negotiation(), ids.get(0));
    }

    @Test
    void saysWhatIsWrongWithTermsAndWhenThereIsNothingToCompute() {
        ClosedRound round = ClosedRound.of(prepared);
        UUID nobody = UUID.randomUUID();

        round.compute("x", """
                        {"forced": [{"supplierId": "%s"}], "lineLimits": [{"productId": "%s", "maxSuppliers": 1}]}""".formatted(nobody, nobody))
                .then()
                .statusCode(422)
                .body("type", endsWith("/scenario-refused"))
                .body("violations.field", contains("terms.lineLimits[0].productId", "terms.forced[0].supplierId"));
        round.compute("x", "{\"maxSuppliers\": 0}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("terms.maxSuppliers"));
        round.compute(" ", "{}").then().statusCode(400).body("violations.field", contains("name"));
        round.compute("x", "{\"plusPetit\": 1}").then().statusCode(400).body("type", endsWith("/unknown-field"));

        ClosedRound open = new ClosedRound(prepared.office(), round.nord(), round.sud());
        Api.openRound(open.negotiation(), open.nord());
        open.compute("x", "{}").then().statusCode(409).body("type", endsWith("/round-still-open"));
        Api.closeRound(open.negotiation(), 1);
        open.compute("x", "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-feasible-award"))
                .body("violations.code", contains("award-no-bids"));
        new ClosedRound(UUID.randomUUID(), round.nord(), round.sud())
                .compute("x", "{}")
                .then()
                .statusCode(404);
    }

    @Test
    void saysInWordsWhichLimitLeavesNoAward() {
        ClosedRound round = ClosedRound.of(prepared);

        UUID id = round.computed(
                "Rien",
                "{\"forbidden\": [{\"supplierId\": \"%s\"}, {\"supplierId\": \"%s\"}]}"
                        .formatted(round.nord(), round.sud()));

        JsonPath scenario = Computed.read(round.negotiation(), id);
        assertEquals("DONE", scenario.getString("state"));
        assertEquals("INFEASIBLE", scenario.getString("result.status"));
        assertNull(scenario.get("result.cost"));
        assertTrue(scenario.getList("result.obstacles").size() > 0, scenario.prettify());
        round.award("{\"scenarioId\": \"%s\"}".formatted(id))
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-feasible-award"));
    }

    @Test
    void showsHowFarItIsAndKeepsTheBestSoFarWhenCancelled() {
        ClosedRound round = ClosedRound.of(prepared);
        QuarkusMock.installMockForType(new Patient(), AwardEngine.class);

        UUID id = Computed.id(round.compute("Longue recherche", "{}"));
        await().untilAsserted(() -> {
            JsonPath progress = Computed.read(round.negotiation(), id);
            assertEquals("RUNNING", progress.getString("state"));
            assertEquals(40, progress.getInt("progress.percent"));
            assertEquals("3577.5000", progress.getString("progress.bestCost.amount"));
            assertEquals("3000.0000", progress.getString("progress.bound.amount"));
        });
        cancel(round, id).then().statusCode(200).body("$", hasKey("cancelRequestedAt"));

        JsonPath scenario = Computed.over(round.negotiation(), id);
        assertEquals("CANCELLED", scenario.getString("state"));
        assertEquals("FEASIBLE", scenario.getString("result.status"));
        assertEquals(ClosedRound.LEAST, scenario.getString("result.cost.amount"));
        assertEquals("3000.0000", scenario.getString("result.bound.amount"));
        cancel(round, id).then().statusCode(200);
        round.award("{\"scenarioId\": \"%s\"}".formatted(id))
                .then()
                .statusCode(200)
                .body("status", equalTo("FEASIBLE"))
                .body("scenario.name", equalTo("Longue recherche"))
                .body("bound.amount", equalTo("3000.0000"));
    }

    @Test
    void comparesSideBySideAndTellsWhatEachLimitCosts() {
        ClosedRound round = ClosedRound.of(prepared);
        UUID least = round.computed("Sans limite", "{}");
        UUID single = round.computed(
                "Un seul, pas Sud",
                "{\"maxSuppliers\": 1, \"forbidden\": [{\"supplierId\": \"%s\"}]}".formatted(round.sud()));
        cancel(round, least).then().statusCode(409).body("type", endsWith("/scenario-state-forbids"));

        for (int i = 0; i < 2; i++) {
            limitCosts(round, single)
                    .then()
                    .statusCode(200)
                    .body("droppedLimit", contains("maxSuppliers", "forbidden[0]"));
        }
        limitCosts(round, least).then().statusCode(409).body("type", endsWith("/scenario-without-limits"));

        String winner = "lines.find { it.productId == '%s' }.winners['%s'][0].supplierId";
        await().untilAsserted(() -> Api.auditor()
                .get("/negotiations/{id}/scenarios/comparison", round.negotiation())
                .then()
                .statusCode(200)
                .body("cheapest", equalTo(least.toString()))
                .body("scenarios.id", contains(least.toString(), single.toString()))
                .body("scenarios.premium.amount", contains("0.00", "70.50"))
                .body("scenarios[0].suppliers", hasSize(2))
                .body("scenarios[1].limitCosts.limit", contains("maxSuppliers", "forbidden[0]"))
                // each limit alone already forces Nord: dropping one of the two changes nothing
                .body("scenarios[1].limitCosts.cost.amount", contains("0.00", "0.00"))
                .body("lines.sku", contains("PAP-A4-500", "NET-4L"))
                .body(
                        winner.formatted(Office.DETERGENT, least),
                        equalTo(round.sud().toString()))
                .body(
                        winner.formatted(Office.DETERGENT, single),
                        equalTo(round.nord().toString())));
        Api.coordinator()
                .get("/negotiations/{id}/scenarios/comparison?ids={one}", round.negotiation(), single)
                .then()
                .statusCode(200)
                .body("scenarios.id", contains(single.toString()));
        Api.coordinator()
                .get(
                        "/negotiations/{id}/scenarios/comparison?ids={a},{b}",
                        round.negotiation(),
                        single,
                        UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.coordinator()
                .get("/negotiations/{id}/scenarios/comparison?ids=x", round.negotiation())
                .then()
                .statusCode(400)
                .body("violations.field", contains("ids"));
    }

    @Test
    void failsLoudlyWhenTheSolverBreaksOffOrCannotReckonSoFar() {
        ClosedRound round = ClosedRound.of(prepared);
        QuarkusMock.installMockForType(
                (problem, effort, watch) -> {
                    throw effort.seed() == 1
                            ? new IllegalStateException("broken")
                            : new ArithmeticException("too large");
                },
                AwardEngine.class);

        UUID broken = round.computed("Brisé", "{}");
        UUID large = Computed.id(Api.coordinator()
                .body("{\"name\": \"Trop grand\", \"seed\": 2}")
                .post("/negotiations/{id}/scenarios", round.negotiation()));

        JsonPath scenario = Computed.read(round.negotiation(), broken);
        assertEquals("FAILED", scenario.getString("state"));
        assertEquals("Le calcul s’est interrompu sans résultat.", scenario.getString("failure.message"));
        assertEquals(
                "scenario-beyond-limits",
                Computed.over(round.negotiation(), large).getString("failure.code"));
        Api.coordinator()
                .header("Accept-Language", "en")
                .get("/negotiations/{id}/scenarios/{sid}", round.negotiation(), broken)
                .then()
                .body("failure.message", containsString("broke off"))
                .body("$", not(hasKey("result")));
        round.award("{\"scenarioId\": \"%s\"}".formatted(large))
                .then()
                .statusCode(409)
                .body("type", endsWith("/award-beyond-limits"));
        round.award("{\"scenarioId\": \"%s\"}".formatted(broken))
                .then()
                .statusCode(409)
                .body("type", endsWith("/scenario-without-award"));
    }

    @Test
    void awardsNothingWhenTheComputationOnTheSpotIsCancelled() {
        ClosedRound round = ClosedRound.of(prepared);
        QuarkusMock.installMockForType(new Patient(), AwardEngine.class);

        CompletableFuture<Response> award = CompletableFuture.supplyAsync(() -> round.award("{}"));
        await().until(() -> listed(round).getList("items.state").equals(List.of("RUNNING")));
        cancel(round, listed(round).getUUID("items[0].id")).then().statusCode(200);

        award.join().then().statusCode(409).body("type", endsWith("/award-cancelled"));
        assertEquals(List.of("CANCELLED"), listed(round).getList("items.state"));
        Api.coordinator().get("/negotiations/{id}", round.negotiation()).then().body("status", equalTo("ROUND_CLOSED"));
    }

    @Test
    void givesUpWhatIsOfAnEarlierRoundAndLetsNoneFloodTheQueue() {
        ClosedRound round = ClosedRound.of(prepared);
        UUID first = round.computed("Premier", "{\"maxSuppliers\": 1}");
        QuarkusMock.installMockForType(new Patient(), AwardEngine.class);
        for (int i = 0; i < 50; i++) {
            round.compute("Scénario " + i, "{}").then().statusCode(201);
        }

        round.compute("Un de trop", "{}").then().statusCode(409).body("type", endsWith("/too-many-scenarios"));
        limitCosts(round, first).then().statusCode(409).body("type", endsWith("/too-many-scenarios"));
        Api.openRound(round.negotiation(), round.nord(), round.sud());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> listed(round).getList("items.state", String.class).stream()
                        .allMatch(Set.of("DONE", "CANCELLED")::contains));
        Api.closeRound(round.negotiation(), 2).then().statusCode(200);
        limitCosts(round, first).then().statusCode(409).body("type", endsWith("/scenario-of-earlier-round"));
    }

    @Test
    void refusesToDropMoreLimitsThanAreWorthComputing() {
        ClosedRound round = ClosedRound.of(prepared);
        String pairs = Stream.generate(Api::newSupplier)
                .limit(16)
                .flatMap(supplier -> Stream.of(Office.PAPER, Office.DETERGENT)
                        .map("{\"supplierId\": \"%s\", \"productId\": \"%%s\"}".formatted(supplier)::formatted))
                .collect(Collectors.joining(", "));

        UUID id = Computed.id(round.compute("Trop", "{\"forbidden\": [%s]}".formatted(pairs)));

        limitCosts(round, id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/scenario-with-too-many-limits"))
                .body("detail", containsString("32 limites"));
        Computed.over(round.negotiation(), id);
    }

    @Test
    void comparesNoMoreThanCanBeRead() {
        Api.coordinator()
                .queryParam("ids", Stream.generate(UUID::randomUUID).limit(21).toList())
                .get("/negotiations/{id}/scenarios/comparison", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("violations.code", contains("too-many-to-compare"));
    }

    @Test
    void computesInAProcessOfItsOwn() {
        ClosedRound round = ClosedRound.of(prepared);
        QuarkusMock.installMockForType(new WorkerEngine(Optimizer.class, WorkerLimits.USUAL), AwardEngine.class);

        UUID id = round.computed("À part", "{}");

        JsonPath scenario = Computed.read(round.negotiation(), id);
        assertEquals("OPTIMAL", scenario.getString("result.status"), scenario.prettify());
        assertEquals(ClosedRound.LEAST, scenario.getString("result.cost.amount"));
    }

    private static JsonPath listed(ClosedRound round) {
        return Api.coordinator()
                .get("/negotiations/{id}/scenarios?limit=100", round.negotiation())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response cancel(ClosedRound round, UUID id) {
        return Api.coordinator().post("/negotiations/{id}/scenarios/{sid}/cancel", round.negotiation(), id);
    }

    private static Response limitCosts(ClosedRound round, UUID id) {
        return Api.coordinator().post("/negotiations/{id}/scenarios/{sid}/limit-costs", round.negotiation(), id);
    }
}
