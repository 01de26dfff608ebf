package coop.encommun.e2e.purchase;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.local.story.Desk;
import coop.encommun.local.story.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Registers the cast of a marked purchase with the services. */
final class Casting {
    private static final AtomicInteger PURCHASES = new AtomicInteger();
    private static final List<String> COOPS = List.of("Aubépine", "Bleuet", "Cèdre", "Digitale");
    private static final List<String> REGIONS = List.of("QC-06", "QC-03", "QC-06", "QC-03");
    private static final List<String> SUPPLIERS = List.of("Xylème", "Ypréau", "Zeste");

    private final Stage stage;
    private final int number;
    private final String mark;

    private Casting(Stage stage, int number) {
        this.stage = stage;
        this.number = number;
        this.mark = "R%02dQ".formatted(number);
    }

    static Cast of(Stage stage) {
        Casting casting = new Casting(stage, PURCHASES.incrementAndGet());
        List<UUID> products = casting.products();
        List<Member> members =
                IntStream.range(0, COOPS.size()).mapToObj(casting::member).toList();
        List<Vendor> vendors =
                IntStream.range(0, SUPPLIERS.size()).mapToObj(casting::vendor).toList();
        return new Cast(casting.mark, products, casting.draft(), members, vendors);
    }

    private List<UUID> products() {
        Desk manager = stage.catalogManager();
        List<UUID> ids = new ArrayList<>();
        manager.postCsv("/products/import", Papers.products(mark));
        for (int i = 0; i < Papers.PRODUCTS; i++)
            manager.get("/products?q=" + Papers.sku(mark, i)).path("items").forEach(found -> ids.add(id(found)));
        return ids;
    }

    private UUID draft() {
        return id(stage.catalogManager()
                .get("/products?q=" + Papers.draftSku(mark))
                .path("items")
                .get(0));
    }

    private Member member(int index) {
        Desk coordinator = stage.coordinator("purchasing");
        String code = "%s-%s"
                .formatted(COOPS.get(index).substring(0, 2).toUpperCase(java.util.Locale.ROOT), mark)
                .replace("É", "E")
                .replace("È", "E");
        String name = "Coopérative %s %s".formatted(COOPS.get(index), mark);
        String street = "%d, rue %s-%s".formatted(100 + index, COOPS.get(index), mark);
        UUID coop = id(coordinator.create("/coops", Papers.coop(code, name), code));
        UUID site = id(coordinator.create(
                "/coops/" + coop + "/sites", Papers.site(REGIONS.get(index), name, street), "site-" + code));
        return new Member(coop, site, code, name, street);
    }

    /** Four digits and four decimals that occur in no other bid; the last is not zero. */
    private String price(int index) {
        return "%d.%d".formatted(6007 + 61 * number + 1009 * index, 4793 + 20 * number + 618 * index);
    }

    private Vendor vendor(int index) {
        String code = "F%d-%s".formatted(index, mark);
        String name = "Fournisseur %s %s".formatted(SUPPLIERS.get(index), mark);
        UUID id = id(stage.coordinator("supplier")
                .create("/suppliers", Map.of("code", code, "name", name, "groups", List.of(), "language", "fr"), code));
        return new Vendor(id, code, name, "Remarque-%s-%s".formatted(SUPPLIERS.get(index), mark), price(index));
    }

    static UUID id(JsonNode thing) {
        return UUID.fromString(thing.path("id").asText());
    }
}
