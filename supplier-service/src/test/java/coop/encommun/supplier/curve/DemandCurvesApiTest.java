package coop.encommun.supplier.curve;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemandCurvesApiTest {
    private static final String CURVES = "/negotiations/{id}/demand-curves";
    private static final String PAPER = "lines.find { it.sku == 'PAP-A4-500' }.";

    @Inject
    PreparedNegotiations prepared;

    private UUID id;
    private UUID nord;

    @BeforeEach
    void openARound() {
        id = prepared.office();
        nord = Api.newSupplier();
        Api.openRound(id, nord);
    }

    @Test
    void showsNothingBeforeARoundIsClosedAndNothingToSuppliers() {
        bid("5.0000");
        Api.coordinator()
                .get(CURVES, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://encommun.coop/problems/round-still-open"));
        Api.closeRound(id, 1);
        Api.supplier(nord).get(CURVES, id).then().statusCode(403);
        Api.auditor().get(CURVES, id).then().statusCode(200);
        Api.coordinator().get(CURVES, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void setsTheCurveAgainstEachTier() {
        bid("5.0000");
        Api.closeRound(id, 1);
        Api.coordinator()
                .get(CURVES, id)
                .then()
                .statusCode(200)
                .body("round", equalTo(1))
                // 445 in any case, 60 more at 5.0000
                .body(PAPER + "curve.quantity", contains(445, 505))
                .body(PAPER + "curve[1].unitPrice.amount", equalTo("5.0000"))
                .body(PAPER + "bidders", hasSize(1))
                .body(PAPER + "bidders[0].reachedTier", equalTo(2))
                .body(PAPER + "bidders[0].tiers.demand", contains(445, 505, 505))
                .body(PAPER + "bidders[0].tiers.conditional", contains(0, 60, 60))
                .body(PAPER + "bidders[0].tiers.wantedAtLowerPrice", contains(60, 0, 0))
                .body(PAPER + "bidders[0].tiers.consistent", contains(true, true, false))
                .body(PAPER + "bidders[0].tiers.missing", contains(0, 0, 95))
                .body("lines.find { it.sku == 'NET-4L' }.bidders", hasSize(0));
    }

    @Test
    void showsNoBidOfALaterRoundWhileItIsOpen() {
        bid("5.0000");
        Api.closeRound(id, 1);
        Api.openRound(id, nord);
        Api.putBid(id, 2, nord, paper("4.7777")).then().statusCode(201);

        Response shown = Api.coordinator().get(CURVES, id);
        shown.then().statusCode(200).body("round", equalTo(1));
        assertFalse(shown.asString().contains("4.7777"));
    }

    private void bid(String priceFrom500) {
        Api.putBid(id, 1, nord, paper(priceFrom500)).then().statusCode(201);
    }

    /** 6.0000; from 500 on the given price; from 600 on 4.5000. */
    private static String paper(String priceFrom500) {
        return """
                {"validUntil": "2099-12-31T23:59:59Z", "currency": "CAD",
                 "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101", "cap": 700,
                            "tiers": [{"from": 0, "unitPrice": "6.0000"}, {"from": 500, "unitPrice": "%s"},
                                      {"from": 600, "unitPrice": "4.5000"}]}]}""".formatted(priceFrom500);
    }
}
