package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Consolidated orders reach the suppliers' systems, and their answers come back. */
final class Fulfilling {
    private final Stage stage;
    private final Purchase purchase;
    private final Narrator narrator;
    private final Ledger ledger;
    private final SupplierSystem systems;

    Fulfilling(Stage stage, Purchase purchase, Narrator narrator, Ledger ledger, SupplierSystem systems) {
        this.stage = stage;
        this.purchase = purchase;
        this.narrator = narrator;
        this.ledger = ledger;
        this.systems = systems;
    }

    void orders() {
        narrator.chapter("Une commande consolidée par fournisseur", "One consolidated order per supplier");
        Stage.until("orders are issued", () -> orderList().size() == ledger.awardedSuppliers());
        Stage.until(
                "every order was delivered to its supplier",
                () -> noticedOrders().containsAll(orderIds()));
        for (JsonNode order : orderList()) {
            JsonNode whole = stage.coordinator("purchasing")
                    .get("/purchase-orders/" + order.path("id").asText());
            ledger.ordered(whole);
            narrator.row(
                    "%s  %-32s %12s  %s lignes · lines",
                    whole.path("number").asText(),
                    whole.path("supplierName").asText(),
                    new Narrator.Amount(Purchase.amount(whole.path("totals").path("total")), "CAD"),
                    whole.path("lines").size());
        }
        narrator.tell(
                "%s avis signés reçus ; %s appel renvoyé (occupé), revenu sous le même numéro.",
                "%s signed notices taken; %s call turned away (busy), back under the same id.",
                systems.notices().size(),
                systems.refused());
    }

    void answers() {
        narrator.chapter("Les réponses reviennent", "The answers come back");
        for (String code : purchase.suppliers.keySet()) {
            UUID supplier = purchase.suppliers.get(code);
            Desk desk = stage.supplier(supplier);
            for (String order : ordersNoticedBy(code)) {
                ledger.received(code, desk.get("/supplier-orders/" + order));
                desk.post("/supplier-orders/" + order + "/answer", Map.of("decision", "ACCEPTED"));
            }
        }
        Stage.until("the pooled order is acknowledged", () -> status().equals("ACKNOWLEDGED"));
        narrator.tell(
                "Toutes les commandes sont acceptées : la commande groupée est confirmée.",
                "Every order is accepted: the pooled order is acknowledged.");
        ledger.settle(stage, purchase);
    }

    private String status() {
        return stage.coordinator("purchasing")
                .get(purchase.path(""))
                .path("status")
                .asText();
    }

    private List<JsonNode> orderList() {
        return stage.coordinator("purchasing").all(purchase.path("/purchase-orders"));
    }

    private Set<String> orderIds() {
        Set<String> ids = new HashSet<>();
        orderList().forEach(order -> ids.add(order.path("id").asText()));
        return ids;
    }

    private Set<String> noticedOrders() {
        Set<String> ids = new HashSet<>();
        systems.notices().forEach(notice -> ids.add(notice.orderId()));
        return ids;
    }

    private Set<String> ordersNoticedBy(String supplier) {
        Set<String> ids = new HashSet<>(orderIds());
        Set<String> noticed = new HashSet<>();
        systems.notices().stream()
                .filter(notice -> notice.supplier().equals(supplier))
                .forEach(notice -> noticed.add(notice.orderId()));
        ids.retainAll(noticed);
        return ids;
    }
}
