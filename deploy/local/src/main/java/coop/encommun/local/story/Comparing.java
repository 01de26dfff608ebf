package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Several scenarios of one award, computed side by side before one is chosen. */
final class Comparing {
    private static final int SECONDS = 20;
    /** By name: what the coordinator demands of the award. */
    private static final Map<String, Map<String, Object>> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("Moindre coût · least cost", Map.of());
        SCENARIOS.put("Deux fournisseurs au plus · at most two", Map.of("maxSuppliers", 2));
        SCENARIOS.put(
                "Coopératives ≥ 30 % · co-ops ≥ 30%",
                Map.of("minimumShares", List.of(Map.of("group", "COOP", "percent", 30))));
    }

    private final Stage stage;
    private final Purchase purchase;
    private final Narrator narrator;

    Comparing(Stage stage, Purchase purchase, Narrator narrator) {
        this.stage = stage;
        this.purchase = purchase;
        this.narrator = narrator;
    }

    /**
     * @return the best scenario, which needs no reason to be awarded: the least score, since one that costs more may buy more
     */
    UUID best() {
        Desk coordinator = stage.coordinator("supplier");
        Map<String, UUID> asked = new LinkedHashMap<>();
        SCENARIOS.forEach((name, terms) -> asked.put(
                name,
                Purchase.id(coordinator.create(
                        purchase.negotiation("/scenarios"),
                        Map.of("name", name, "terms", terms, "seconds", SECONDS),
                        "scenario-" + asked.size()))));
        asked.forEach((name, id) -> Stage.until(
                "scenario done: " + name,
                () -> scenario(id).path("state").asText().equals("DONE")));
        narrator.row("%-42s %14s %14s", "", "coût · cost", "net *");
        List<JsonNode> scenarios = asked.values().stream().map(this::scenario).toList();
        scenarios.forEach(this::tell);
        narrator.tell(
                "* moins ce que valent, à leurs propres limites, les unités voulues à ce prix.",
                "* less what the units wanted at such a price are worth, at their own limits.");
        return scenarios.stream()
                .filter(scenario -> scenario.path("result").has("cost"))
                .min(Comparator.comparing(
                        scenario -> Purchase.amount(scenario.path("result").path("score"))))
                .map(Purchase::id)
                .orElseThrow(() -> new IllegalStateException("no scenario has an award"));
    }

    private JsonNode scenario(UUID id) {
        return stage.coordinator("supplier").get(purchase.negotiation("/scenarios/" + id));
    }

    private void tell(JsonNode scenario) {
        JsonNode result = scenario.path("result");
        if (!result.has("cost")) {
            narrator.row(
                    "%-42s %s",
                    scenario.path("name").asText(), result.path("status").asText());
            return;
        }
        String suppliers = result.path("suppliers")
                .valueStream()
                .map(supplier -> supplier.path("name").asText().split(" ")[0])
                .collect(Collectors.joining(", "));
        narrator.row(
                "%-42s %14s %14s  %-8s %s",
                scenario.path("name").asText(),
                new Narrator.Amount(Purchase.amount(result.path("cost")), "CAD"),
                new Narrator.Amount(Purchase.amount(result.path("netCost")), "CAD"),
                result.path("status").asText(),
                suppliers);
    }
}
