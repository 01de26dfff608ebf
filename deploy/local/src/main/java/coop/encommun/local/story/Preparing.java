package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Catalogue, co-ops, and the pooled order that brings them together. */
final class Preparing {
    private final Stage stage;
    private final Purchase purchase;
    private final Narrator narrator;

    Preparing(Stage stage, Purchase purchase, Narrator narrator) {
        this.stage = stage;
        this.purchase = purchase;
        this.narrator = narrator;
    }

    void catalogue() {
        narrator.chapter("Le catalogue", "The catalogue");
        Desk manager = stage.catalogManager();
        JsonNode report = manager.postCsv("/products/import", purchase.script.productsCsv());
        for (JsonNode product : manager.all("/products?status=ACTIVE&limit=200")) {
            if (purchase.script.expected().containsKey(product.path("sku").asText())) {
                purchase.products.put(product.path("sku").asText(), Purchase.id(product));
                purchase.referencePrices.put(
                        product.path("sku").asText(), Purchase.amount(product.path("referencePrice")));
            }
        }
        narrator.tell(
                "%s produits importés et publiés.",
                "%s products imported and published.", report.path("accepted").asInt());
    }

    void coops() {
        narrator.chapter("Les coopératives", "The co-ops");
        Desk coordinator = stage.coordinator("purchasing");
        for (Script.Member member : purchase.script.coops()) {
            UUID coop = Purchase.id(coordinator.create("/coops", coop(member), "coop-" + member.code()));
            coordinator.create("/coops/" + coop + "/sites", site(member), "site-" + member.code());
            purchase.coops.put(member.code(), coop);
        }
        narrator.tell(
                "%s coopératives, chacune avec son lieu de livraison.",
                "%s co-ops, each with its delivery site.", purchase.coops.size());
    }

    private static Map<String, Object> coop(Script.Member member) {
        return Map.of(
                "code", member.code(), "name", member.name(), "kind", member.kind(), "language", member.language());
    }

    private static Map<String, Object> site(Script.Member member) {
        return Map.of(
                "code",
                Play.SITE,
                "name",
                "Réception des marchandises",
                "region",
                member.region(),
                "address",
                Map.of(
                        "street", member.street(),
                        "city", member.city(),
                        "province", "QC",
                        "postalCode", member.postalCode(),
                        "country", "CA"));
    }

    void pool() {
        narrator.chapter("La commande groupée est ouverte", "The pooled order is opened");
        Desk coordinator = stage.coordinator("purchasing");
        List<Map<String, Object>> lines = purchase.products.values().stream()
                .map(product -> Map.<String, Object>of("productId", product))
                .toList();
        var order = Map.of(
                "title", Map.of("fr", purchase.script.titleFr(), "en", purchase.script.titleEn()),
                "currency", "CAD",
                "closesAt", Instant.now().plus(Duration.ofDays(10)).toString(),
                "lines", lines,
                "rules", Map.of("minimumCoops", 2, "allocationPolicy", "PRO_RATA", "ratification", "AUTOMATIC"));
        String key = UUID.randomUUID().toString();
        purchase.pooledOrder = Purchase.id(Stage.eventually(
                "products are known to the purchasing service",
                () -> coordinator.create("/pooled-orders", order, key)));
        Stage.eventually("opening", () -> coordinator.post(purchase.path("/open"), null));
        narrator.tell(
                "« %s » : %s produits, ouverte aux demandes.",
                "“%s”: %s products, open for demands.", purchase.script.titleFr(), lines.size());
    }
}
