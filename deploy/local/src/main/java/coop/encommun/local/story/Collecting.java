package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Demands come in, are pooled, and are frozen. */
final class Collecting {
    private static final int REFUSALS_SHOWN = 12;

    private final Stage stage;
    private final Purchase purchase;
    private final Narrator narrator;
    private final Ledger ledger;

    Collecting(Stage stage, Purchase purchase, Narrator narrator, Ledger ledger) {
        this.stage = stage;
        this.purchase = purchase;
        this.narrator = narrator;
        this.ledger = ledger;
    }

    void demands() {
        narrator.chapter("Les besoins sont mis en commun", "The demands are pooled");
        Desk coordinator = stage.coordinator("purchasing");
        JsonNode report = Stage.eventually(
                "demands are imported",
                () -> coordinator.postCsv(purchase.path("/demands/import?partial=true"), purchase.script.demandsCsv()));
        narrator.tell(
                "%s lignes acceptées de %s coopératives, %s refusées.",
                "%s lines accepted from %s co-ops, %s refused.",
                report.path("acceptedRows").asInt(),
                report.path("coops").asInt(),
                report.path("refusedRows").asInt());
        tellRefusals(report);
        ledger.refusedRows(report.path("refusedRows").asInt());
        Stage.until("live totals have caught up", () -> liveTotals().equals(purchase.script.expected()));
        narrator.tell(
                "Total en direct : %s unités fermes sur %s produits.",
                "Live total: %s firm units over %s products.",
                liveTotals().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                liveTotals().size());
    }

    private void tellRefusals(JsonNode report) {
        int shown = 0;
        for (JsonNode row : report.path("rows")) {
            if (shown++ < REFUSALS_SHOWN) {
                narrator.row(
                        "   ligne · line %s, %s : %s",
                        row.path("line").asText(),
                        row.path("column").asText(),
                        row.path("message").asText());
            }
        }
    }

    private Map<String, BigDecimal> liveTotals() {
        JsonNode totals = stage.coordinator("purchasing").get(purchase.path("/totals"));
        Map<String, BigDecimal> bySku = new TreeMap<>();
        for (JsonNode line : totals.path("lines")) {
            BigDecimal firm = line.path("firmQuantity").decimalValue();
            if (firm.signum() > 0) {
                bySku.put(skuOf(line.path("productId").asText()), Ledger.plain(firm));
            }
        }
        return bySku;
    }

    private String skuOf(String productId) {
        return purchase.products.entrySet().stream()
                .filter(product -> product.getValue().toString().equals(productId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    void freeze() {
        narrator.chapter("La demande est gelée", "The demand is frozen");
        Desk coordinator = stage.coordinator("purchasing");
        coordinator.post(purchase.path("/freeze"), null);
        ledger.consolidated(coordinator.get(purchase.path("/demand-curve")));
        Stage.eventually(
                "the negotiation exists", () -> stage.coordinator("supplier").get(purchase.negotiation("")));
        narrator.tell(
                "La négociation est prête : les fournisseurs verront des totaux par région, jamais une coopérative.",
                "The negotiation is ready: suppliers will see totals by region, never a co-op.");
    }
}
