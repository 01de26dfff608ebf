package coop.encommun.supplier.scenario;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.negotiation.Office;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.restassured.response.Response;
import java.util.UUID;

/**
 * A closed round on the tests' demand with two bids. Nord: paper at 5.5000 (45.00 to QC-06), detergent at 12.0000; Sud:
 * paper at 5.8000, detergent at 11.2500. Cheapest are paper from Nord, 450 × 5.5000 + 45.00, and detergent from Sud,
 * 94 × 11.2500: 3577.50 in all.
 */
public record ClosedRound(UUID negotiation, UUID nord, UUID sud) {
    public static final String LEAST = "3577.50";
    /** Everything from Nord: 450 × 5.5000 + 45.00 + 94 × 12.0000. */
    public static final String ALL_FROM_NORD = "3648.00";

    public static ClosedRound of(PreparedNegotiations prepared) {
        ClosedRound round = new ClosedRound(prepared.office(), Api.newSupplier(), Api.newSupplier());
        Api.openRound(round.negotiation, round.nord, round.sud);
        round.bid(1, "2099-12-31T23:59:59Z");
        Api.closeRound(round.negotiation, 1).then().statusCode(200);
        return round;
    }

    public void bid(int number, String validUntil) {
        Api.putBid(negotiation, number, nord, bid(validUntil, "5.5000", "12.0000", "45.00"))
                .then()
                .statusCode(201);
        Api.putBid(negotiation, number, sud, bid(validUntil, "5.8000", "11.2500", "0.00"))
                .then()
                .statusCode(201);
    }

    /** A scenario over: computed in the background, waited for. */
    public UUID computed(String name, String terms) {
        UUID id = Computed.id(compute(name, terms));
        Computed.over(negotiation, id);
        return id;
    }

    public Response compute(String name, String terms) {
        return Api.coordinator()
                .body("{\"name\": \"%s\", \"terms\": %s, \"seconds\": 60}".formatted(name, terms))
                .post("/negotiations/{id}/scenarios", negotiation);
    }

    public Response award(String body) {
        return Api.coordinator().body(body).post("/negotiations/{id}/award", negotiation);
    }

    private static String bid(String validUntil, String paper, String detergent, String charge) {
        return """
                {"validUntil": "%s", "currency": "CAD",
                 "lines": [{"productId": "%s", "cap": 500, "tiers": [{"from": 0, "unitPrice": "%s"}]},
                           {"productId": "%s", "cap": 100, "tiers": [{"from": 0, "unitPrice": "%s"}]}],
                 "deliveryCharges": [{"region": "QC-06", "amount": "%s"}]}""".formatted(validUntil, Office.PAPER, paper, Office.DETERGENT, detergent, charge);
    }
}
