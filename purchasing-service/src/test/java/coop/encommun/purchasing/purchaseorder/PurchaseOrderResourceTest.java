package coop.encommun.purchasing.purchaseorder;

import static coop.encommun.purchasing.FrozenPool.NORD;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.TestTokens;
import coop.encommun.purchasing.AwardedPool;
import coop.encommun.purchasing.FrozenPool;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each role sees of the orders of the example award. */
@QuarkusTest
class PurchaseOrderResourceTest {

    @Inject
    AgroalDataSource database;

    private FrozenPool pool;
    private AwardedPool awarded;

    @BeforeEach
    void award() {
        pool = FrozenPool.ratifiedAutomatically(database);
        awarded = AwardedPool.of(pool);
    }

    @Test
    void theCoordinatorSeesWhoGetsWhichUnit() {
        get("/purchase-orders/" + awarded.orderOf(NORD), TestTokens.coordinator())
                .statusCode(200)
                .body("number", matchesPattern("EC-20\\d\\d-\\d{6}"))
                .body("supplierName", equalTo("Papeterie du Nord inc."))
                .body("lines[0].quantity", equalTo(500))
                .body("lines[0].surplus", equalTo(2))
                .body("lines[0].allocations.quantity.sum()", equalTo(498))
                .body("lines[0].allocations.conditional.sum()", equalTo(50))
                .body("lines[0].allocations.find { it.quantity == 143 }.requested", equalTo(140))
                .body("lines[0].allocations.find { it.quantity == 143 }.amount.amount", equalTo("788.22"))
                .body("deliveryCharges.region", contains("QC-03", "QC-06", "QC-12"))
                .body("totals.fixed.amount", equalTo("0.00"))
                .body("totals.total.amount", equalTo("3311.28"));
    }

    @Test
    void aCoopsManagerSeesNoWholeOrderFromWhichOthersSharesFollow() {
        String manager = TestTokens.coopManager(pool.chaudiere);

        get("/pooled-orders/" + pool.id + "/purchase-orders", manager).statusCode(403);
        get("/purchase-orders/" + awarded.orderOf(NORD), manager).statusCode(403);
    }

    @Test
    void aCoopSeesWhatItPaysAndSaves() {
        get("/pooled-orders/" + pool.id + "/allocations/" + pool.erables, TestTokens.coopManager(pool.erables))
                .statusCode(200)
                .body("lines.sku", contains("PAP-RECY-500", "ENV-10-500"))
                .body("lines.allocated", contains(150, 60))
                .body("lines.amount.amount", contains("826.81", "675.57"))
                .body("lines.unitPrice.amount", contains("5.4900", "11.0250"))
                .body("goodsTotal.amount", equalTo("1502.38"))
                .body("fixedShare.amount", equalTo("12.77"))
                .body("deliveryShare.amount", equalTo("48.04"))
                .body("referenceTotal.amount", equalTo("1903.50"))
                .body("saving.amount", equalTo("340.31"))
                .body("savingPercent.toString()", equalTo("17.9"));
    }

    @Test
    void aCoopSeesWhichOfItsStepsAreServed() {
        get("/pooled-orders/" + pool.id + "/allocations/" + pool.erables, TestTokens.coopManager(pool.erables))
                .statusCode(200)
                .body("lines.requested", contains(100, 60))
                .body("lines.conditional", contains(50, 0))
                .body("lines[0].steps.quantity", contains(50, 30))
                .body("lines[0].steps.maxUnitPrice.amount", contains("6.25", "5.00"))
                .body("lines[0].steps.served", contains(50, 0)) // the price is 5.49
                .body("lines[1].steps", hasSize(0));
    }

    @Test
    void coopsTogetherPayTheSuppliersToTheCent() {
        BigDecimal paid = Stream.of(pool.erables, pool.domicile, pool.chaudiere)
                .map(coop -> awarded.read("/pooled-orders/" + pool.id + "/allocations/" + coop))
                .map(share -> new BigDecimal(share.getString("total.amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertEquals(new BigDecimal("4579.91"), paid); // 3311.28 + 1268.63
    }

    @Test
    void thereIsNothingToPayBeforeTheAward() {
        FrozenPool waiting = FrozenPool.ratifiedAutomatically(database);

        get("/pooled-orders/" + waiting.id + "/allocations/" + waiting.erables, TestTokens.auditor())
                .statusCode(200)
                .body("lines", hasSize(0))
                .body("total.amount", equalTo("0.00"))
                .body("savingPercent.toString()", equalTo("0.0"));
    }

    @Test
    void anothersThingsAreNotEvenKnownToExist() {
        String stranger = TestTokens.coopManager(UUID.randomUUID());

        get("/pooled-orders/" + pool.id + "/allocations/" + pool.erables, stranger)
                .statusCode(404);
        get("/pooled-orders/" + pool.id + "/allocations/" + UUID.randomUUID(), TestTokens.coordinator())
                .statusCode(404);
        get("/purchase-orders/" + UUID.randomUUID(), TestTokens.coordinator())
                .statusCode(404)
                .body("title", equalTo("Introuvable"))
                .body("violations", nullValue());
    }

    @Test
    void otherRolesAreTurnedAway() {
        for (String path : new String[] {
            "/pooled-orders/" + pool.id + "/award",
            "/pooled-orders/" + pool.id + "/purchase-orders",
            "/pooled-orders/" + pool.id + "/allocations/" + pool.erables,
            "/purchase-orders/" + awarded.orderOf(NORD)
        }) {
            given().get(path).then().statusCode(401);
            get(path, TestTokens.noRole()).statusCode(403);
            get(path, TestTokens.supplier(NORD)).statusCode(403);
        }
        get("/pooled-orders/" + pool.id + "/purchase-orders", TestTokens.coopManager(pool.erables))
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.auditor())
                .post("/pooled-orders/" + pool.id + "/issue-orders")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
