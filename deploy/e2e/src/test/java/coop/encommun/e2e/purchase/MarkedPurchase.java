package coop.encommun.e2e.purchase;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Desk;
import coop.encommun.local.story.Stage;
import coop.encommun.local.story.SupplierSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A small group purchase whose co-ops, suppliers and bids carry marks that can be searched for. It is played moment by moment:
 * three products, four co-ops, two bidders and a supplier that is not invited. The first bidder delivers to all co-ops but the
 * last, the second to all but the first; one product is wanted by two co-ops only.
 */
public final class MarkedPurchase implements AutoCloseable {
    private static final int FIRST_ROUND = 1;

    private final Stage stage;
    private final SupplierSystem systems = new SupplierSystem();
    private final Cast cast;
    private final UUID pooledOrder;
    private Moment moment = Moment.DRAFTED;
    private UUID scenario;

    private MarkedPurchase(Stage stage, Cast cast, UUID pooledOrder) {
        this.stage = stage;
        this.cast = cast;
        this.pooledOrder = pooledOrder;
    }

    /** Registers everybody and drafts the pooled order. */
    public static MarkedPurchase draft(LocalStack stack) {
        Stage stage = new Stage(stack);
        Cast cast = Casting.of(stage);
        UUID order = Stage.eventually(
                "products are known",
                () -> Casting.id(stage.coordinator("purchasing")
                        .create("/pooled-orders", Papers.pooledOrder(cast.products()), "pool-" + cast.mark())));
        MarkedPurchase purchase = new MarkedPurchase(stage, cast, order);
        for (Vendor vendor : cast.vendors()) purchase.listen(vendor);
        return purchase;
    }

    private void listen(Vendor vendor) {
        JsonNode webhook = stage.supplier(vendor.id())
                .put("/suppliers/" + vendor.id() + "/webhook", Map.of("url", systems.endpoint(vendor.code())));
        systems.trust(vendor.code(), webhook.path("secret").asText());
    }

    /** Plays on to that moment. */
    public void playTo(Moment wanted) {
        while (moment.isBefore(wanted)) {
            moment = Moment.values()[moment.ordinal() + 1];
            play();
        }
    }

    private void play() {
        switch (moment) {
            case DRAFTED -> {}
            case FIRST_DEMANDS -> {
                buyer().post(path("/open"), null);
                submit(0, 2);
            }
            case COLLECTING -> submit(2, 4);
            case FROZEN -> {
                buyer().post(path("/freeze"), null);
                Stage.eventually("the negotiation exists", () -> negotiator().get(negotiation("")));
            }
            case ROUND_OPEN -> {
                openRound();
                bidders().forEach(vendor -> bid(vendor, vendor.remark()));
            }
            case ROUND_CLOSED -> {
                closeRound();
                scenario = Casting.id(negotiator()
                        .create(negotiation("/scenarios"), Map.of("name", "Moindre coût", "seconds", 60), "s"));
                Stage.until("the scenario is computed", () -> "DONE".equals(scenarioState()));
            }
            case AWARDED -> {
                negotiator().post(negotiation("/award"), Map.of("scenarioId", scenario));
                Stage.until("purchasing has heard of the award", () -> "AWARDED".equals(status()));
            }
            case ORDERED -> {
                buyer().post(path("/issue-orders"), null);
                Stage.until(
                        "the orders are delivered",
                        () -> systems.notices().size() == bidders().size());
            }
        }
    }

    /** Both suppliers accept; nothing is left to be done afterwards. */
    public void answerOrders() {
        for (Vendor vendor : bidders())
            stage.supplier(vendor.id())
                    .post(
                            "/supplier-orders/" + orderOf(vendor).orElseThrow() + "/answer",
                            Map.of("decision", "ACCEPTED"));
        Stage.until("the answers have arrived", () -> "ACKNOWLEDGED".equals(status()));
    }

    private void submit(int from, int to) {
        for (Member member : cast.members().subList(from, to))
            stage.manager(member.id()).put(path("/demands/" + member.id()), demandOf(member));
        Stage.until(
                "totals have caught up",
                () -> buyer().get(path("/totals")).path("coops").asInt() == to);
    }

    public void closeRound() {
        negotiator().post(negotiation("/rounds/1/close"), null);
    }

    private void openRound() {
        negotiator()
                .post(
                        negotiation("/rounds"),
                        Papers.round(bidders().stream().map(Vendor::id).toList()));
    }

    /** Bids, or replaces the bid; the answer to it. */
    public JsonNode bid(Vendor vendor, String remark) {
        return stage.supplier(vendor.id()).put(negotiation("/rounds/1/bids/" + vendor.id()), bidOf(vendor, remark));
    }

    /** What the co-op demands: the same each time it is asked. */
    public Map<String, Object> demandOf(Member member) {
        return Papers.demand(cast, cast.members().indexOf(member));
    }

    public Map<String, Object> bidOf(Vendor vendor, String remark) {
        return Papers.bid(cast, vendor, remark);
    }

    private String status() {
        return buyer().get(path("")).path("status").asText();
    }

    private String scenarioState() {
        return negotiator()
                .get(negotiation("/scenarios/" + scenario))
                .path("state")
                .asText();
    }

    /** The order of this supplier; empty before there is one. */
    public Optional<UUID> orderOf(Vendor vendor) {
        if (moment.isBefore(Moment.ORDERED)) return Optional.empty();
        return buyer().all(path("/purchase-orders")).stream()
                .filter(order ->
                        vendor.id().toString().equals(order.path("supplierId").asText()))
                .map(Casting::id)
                .findFirst();
    }

    public Optional<UUID> scenario() {
        return Optional.ofNullable(scenario);
    }

    public Moment moment() {
        return moment;
    }

    public Cast cast() {
        return cast;
    }

    public Stage stage() {
        return stage;
    }

    public List<Vendor> bidders() {
        return cast.vendors().subList(0, 2);
    }

    public UUID pooledOrder() {
        return pooledOrder;
    }

    public int round() {
        return FIRST_ROUND;
    }

    public String path(String below) {
        return "/pooled-orders/" + pooledOrder + below;
    }

    public String negotiation(String below) {
        return "/negotiations/" + pooledOrder + below;
    }

    private Desk buyer() {
        return stage.coordinator("purchasing");
    }

    private Desk negotiator() {
        return stage.coordinator("supplier");
    }

    @Override
    public void close() {
        systems.close();
    }
}
