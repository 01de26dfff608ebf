package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the books of a group purchase from what the APIs say, and checks the invariants: Σ demand = Σ consolidated; Σ awarded =
 * Σ ordered; every unit ordered is allocated to a co-op or pack surplus; Σ co-ops' shares = the suppliers' totals, to the cent.
 */
public final class Ledger {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Script script;
    private final Narrator narrator;
    private final List<String> checks = new ArrayList<>();
    private final Map<String, BigDecimal> awarded = new TreeMap<>();
    private final Map<String, BigDecimal> ordered = new TreeMap<>();
    private final Map<String, JsonNode> orders = new HashMap<>();
    private BigDecimal orderTotals = BigDecimal.ZERO;
    private BigDecimal conditional = BigDecimal.ZERO;
    private int awardedSuppliers;

    Ledger(Script script, Narrator narrator) {
        this.script = script;
        this.narrator = narrator;
    }

    /** Every invariant that was checked and held. */
    public List<String> checks() {
        return List.copyOf(checks);
    }

    /** How many suppliers the award names: as many orders there must be. */
    public int awardedSuppliers() {
        return awardedSuppliers;
    }

    void refusedRows(int refused) {
        check("refused rows", script.refusedRows(), refused);
    }

    void consolidated(JsonNode curve) {
        Map<String, BigDecimal> consolidated = new TreeMap<>();
        for (JsonNode line : curve) {
            for (JsonNode region : line.path("regions")) {
                add(consolidated, line.path("sku").asText(), region.path("firmQuantity"));
            }
        }
        consolidated.values().removeIf(quantity -> quantity.signum() == 0);
        check("Σ demand = Σ consolidated", script.expected(), plain(consolidated));
        narrator.tell(
                "Σ demandes = Σ consolidé : %s unités, produit par produit.",
                "Σ demand = Σ consolidated: %s units, product by product.", sum(consolidated));
    }

    /** Nobody reads a bid while its round is open. */
    void sealed(Desk coordinator, String bids) {
        try {
            throw new IllegalStateException("Bids were readable while the round was open: " + coordinator.get(bids));
        } catch (Refusal refusal) {
            check("bids sealed while the round is open", 409, refusal.status());
        }
    }

    void awarded(JsonNode award) {
        awarded.clear();
        for (JsonNode supplier : award.path("suppliers")) {
            for (JsonNode line : supplier.path("lines")) {
                add(
                        awarded,
                        supplier.path("supplierId").asText()
                                + line.path("productId").asText(),
                        line.path("quantity"));
            }
        }
        awardedSuppliers = award.path("suppliers").size();
    }

    void ordered(JsonNode order) {
        orders.put(order.path("id").asText(), order);
        for (JsonNode line : order.path("lines")) {
            BigDecimal allocated = line.path("surplus").decimalValue();
            for (JsonNode part : line.path("allocations")) {
                allocated = allocated.add(part.path("quantity").decimalValue());
            }
            check("Σ allocated + surplus = ordered", plain(line.path("quantity").decimalValue()), plain(allocated));
            add(
                    ordered,
                    order.path("supplierId").asText() + line.path("productId").asText(),
                    line.path("quantity"));
        }
        orderTotals = orderTotals.add(Purchase.amount(order.path("totals").path("total")));
    }

    /** What the supplier's system fetched is what was ordered. */
    void received(String supplier, JsonNode document) {
        JsonNode order = orders.get(document.path("orderId").asText());
        check(
                supplier + " received the order",
                order.path("number").asText(),
                document.path("number").asText());
    }

    void settle(Stage stage, Purchase purchase) {
        check("Σ awarded = Σ ordered", plain(awarded), plain(ordered));
        narrator.tell(
                "Σ adjugé = Σ commandé = Σ réparti + surplus de lot : %s unités.",
                "Σ awarded = Σ ordered = Σ allocated + pack surplus: %s units.", sum(ordered));
        BigDecimal shares = BigDecimal.ZERO;
        BigDecimal reference = BigDecimal.ZERO;
        BigDecimal saving = BigDecimal.ZERO;
        narrator.row("%-44s %12s %10s %7s", "", "référence", "économie", "%");
        for (Script.Member member : script.coops()) {
            var coop = purchase.coops.get(member.code());
            JsonNode share;
            try {
                share = stage.manager(coop).get(purchase.path("/allocations/" + coop));
            } catch (Refusal tookNoPart) {
                continue;
            }
            share.path("lines").forEach(this::servedWithinLimits);
            shares = shares.add(Purchase.amount(share.path("total")));
            reference = reference.add(Purchase.amount(share.path("referenceTotal")));
            saving = saving.add(Purchase.amount(share.path("saving")));
            narrator.row(
                    "%-44s %12s %10s %7s",
                    member.name(),
                    new Narrator.Amount(Purchase.amount(share.path("referenceTotal")), "CAD"),
                    new Narrator.Amount(Purchase.amount(share.path("saving")), "CAD"),
                    share.path("savingPercent").decimalValue());
        }
        check("Σ co-ops' shares = Σ suppliers' totals", orderTotals, shares);
        narrator.tell(
                "%s unités de plus, parce que le prix est tombé sous la limite de qui en voulait davantage.",
                "%s more units, because the price fell below the limit of those who wanted more.", conditional);
        narrator.tell(
                "Ensemble : %s économisés sur %s ; parts des coopératives = totaux des fournisseurs, au cent près (%s, taxes comprises).",
                "Together: %s saved on %s; co-ops’ shares = suppliers’ totals, to the cent (%s, taxes included).",
                new Narrator.Amount(saving, "CAD"),
                new Narrator.Amount(reference, "CAD"),
                new Narrator.Amount(shares, "CAD"));
    }

    /** A price that is an average is rounded: then the limit holds to within a cent of the line. */
    private void servedWithinLimits(JsonNode line) {
        for (JsonNode step : line.path("steps")) {
            BigDecimal served = step.path("served").decimalValue();
            BigDecimal above =
                    Purchase.amount(line.path("unitPrice")).subtract(Purchase.amount(step.path("maxUnitPrice")));
            check(
                    "no unit above its price limit",
                    true,
                    served.signum() == 0 || above.multiply(served).compareTo(CENT) <= 0);
            conditional = conditional.add(served);
        }
    }

    private void check(String invariant, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("%s: expected %s, found %s".formatted(invariant, expected, found));
        }
        checks.add(invariant);
    }

    private static void add(Map<String, BigDecimal> sums, String key, JsonNode quantity) {
        sums.merge(key, quantity.decimalValue(), BigDecimal::add);
    }

    private static BigDecimal sum(Map<String, BigDecimal> quantities) {
        return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal plain(BigDecimal quantity) {
        return quantity.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(quantity.stripTrailingZeros().toPlainString());
    }

    static Map<String, BigDecimal> plain(Map<String, BigDecimal> quantities) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        quantities.forEach((key, quantity) -> plain.put(key, plain(quantity)));
        return plain;
    }
}
