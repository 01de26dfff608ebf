package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two sealed rounds, and the award of the best scenario. */
final class Negotiating {
    private static final BigDecimal CONCESSION = new BigDecimal("1.5");

    private final Stage stage;
    private final Purchase purchase;
    private final Narrator narrator;
    private final Ledger ledger;
    private final SupplierSystem systems;

    Negotiating(Stage stage, Purchase purchase, Narrator narrator, Ledger ledger, SupplierSystem systems) {
        this.stage = stage;
        this.purchase = purchase;
        this.narrator = narrator;
        this.ledger = ledger;
        this.systems = systems;
    }

    void firstRound() {
        narrator.chapter("Premier tour, sous scellé", "First round, sealed");
        for (Bidder bidder : Bidder.ALL) {
            register(bidder);
        }
        round(1, BigDecimal.ZERO);
    }

    private void register(Bidder bidder) {
        Desk coordinator = stage.coordinator("supplier");
        UUID supplier = Purchase.id(coordinator.create(
                "/suppliers",
                Map.of("code", bidder.code(), "name", bidder.name(), "groups", bidder.groups(), "language", "fr"),
                "supplier-" + bidder.code()));
        purchase.suppliers.put(bidder.code(), supplier);
        JsonNode channel = stage.supplier(supplier)
                .put("/suppliers/" + supplier + "/webhook", Map.of("url", systems.endpoint(bidder.code())));
        systems.trust(bidder.code(), channel.path("secret").asText());
    }

    void secondRound() {
        narrator.chapter("Deuxième tour", "Second round");
        round(2, CONCESSION);
    }

    private void round(int number, BigDecimal concession) {
        Desk coordinator = stage.coordinator("supplier");
        coordinator.post(
                purchase.negotiation("/rounds"),
                Map.of(
                        "suppliers",
                        List.copyOf(purchase.suppliers.values()),
                        "closesAt",
                        Instant.now().plus(Duration.ofHours(1)).toString(),
                        "disclosure",
                        "OWN_RANK"));
        for (Bidder bidder : Bidder.ALL) {
            UUID supplier = purchase.suppliers.get(bidder.code());
            Desk desk = stage.supplier(supplier);
            JsonNode demand = desk.get(purchase.negotiation("/demand"));
            JsonNode receipt = desk.put(
                    purchase.negotiation("/rounds/" + number + "/bids/" + supplier),
                    bidder.bid(demand, purchase.referencePrices, concession));
            narrator.row(
                    "%-32s SHA-256 %s…",
                    bidder.name(), receipt.path("commitment").asText().substring(0, 16));
        }
        ledger.sealed(coordinator, purchase.negotiation("/rounds/" + number + "/bids"));
        coordinator.post(purchase.negotiation("/rounds/" + number + "/close"), null);
        narrator.tell(
                "%s soumissions ouvertes ensemble ; personne n’en a lu une avant.",
                "%s bids opened together; nobody read one before.", Bidder.ALL.size());
    }

    void award() {
        narrator.chapter("L’adjudication : trois scénarios", "The award: three scenarios");
        UUID scenario = new Comparing(stage, purchase, narrator).best();
        JsonNode award =
                stage.coordinator("supplier").post(purchase.negotiation("/award"), Map.of("scenarioId", scenario));
        ledger.awarded(award);
        narrator.tell(
                "Coût %s avant taxes, %s ; fournisseurs retenus : %s.",
                "Cost %s before taxes, %s; suppliers chosen: %s.",
                new Narrator.Amount(Purchase.amount(award.path("cost")), "CAD"),
                award.path("status").asText(),
                award.path("suppliers").size());
        for (JsonNode supplier : award.path("suppliers")) {
            narrator.row(
                    "%-32s %s lignes · lines",
                    supplier.path("name").asText(), supplier.path("lines").size());
        }
    }
}
