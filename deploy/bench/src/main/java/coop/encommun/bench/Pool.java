package coop.encommun.bench;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.local.story.Desk;
import coop.encommun.local.story.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An open pooled order of five products, and co-ops that may take part, all made through the APIs. */
record Pool(UUID id, List<UUID> products, List<Member> members) {

    record Member(UUID coop, UUID site, String token) {}

    static Pool open(Stage stage, int coops) {
        List<UUID> products = products(stage.catalogManager());
        Desk coordinator = stage.coordinator("purchasing");
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < coops; i++) members.add(member(stage, i));
        var order = Map.of(
                "title", Map.of("fr", "Banc d’essai", "en", "Bench"),
                "closesAt", Instant.now().plus(Duration.ofDays(1)).toString(),
                "lines", products.stream().map(id -> Map.of("productId", id)).toList());
        UUID id = Stage.eventually("products known", () -> id(coordinator.post("/pooled-orders", order)));
        coordinator.post("/pooled-orders/" + id + "/open", null);
        return new Pool(id, products, members);
    }

    private static List<UUID> products(Desk manager) {
        var csv = new StringBuilder("sku,gtin,kind,name_fr,name_en,description_fr,description_en,unspsc,cpv,unit,"
                + "order_multiple,tax_category,reference_price,currency,status\n");
        for (int i = 0; i < 5; i++)
            csv.append(
                    "BENCH-%d,,GOODS,Produit %d,Product %d,,,,,EA,1,STANDARD,10.0000,CAD,ACTIVE\n".formatted(i, i, i));
        manager.postCsv("/products/import", csv.toString());
        return manager.all("/products?status=ACTIVE").stream().map(Pool::id).toList();
    }

    private static Member member(Stage stage, int number) {
        Desk coordinator = stage.coordinator("purchasing");
        UUID coop = id(coordinator.post(
                "/coops",
                Map.of("code", "BENCH-" + number, "name", "Coop " + number, "kind", "OTHER", "language", "fr")));
        var address = Map.of(
                "street",
                "1, rue Principale",
                "city",
                "Québec",
                "province",
                "QC",
                "postalCode",
                "G1A 1A1",
                "country",
                "CA");
        UUID site = id(coordinator.post(
                "/coops/" + coop + "/sites",
                Map.of("code", "PRINCIPAL", "name", "Quai", "region", "QC-03", "address", address)));
        return new Member(coop, site, stage.managerToken(coop));
    }

    private static UUID id(JsonNode thing) {
        return UUID.fromString(thing.path("id").asText());
    }
}
