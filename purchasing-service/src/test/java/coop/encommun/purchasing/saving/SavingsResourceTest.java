package coop.encommun.purchasing.saving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The saving of the example award, shared openly but for what is another's. */
@QuarkusTest
class SavingsResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void showsEachRoleWhatItMaySeeOfTheExampleAward() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);
        AwardedPool.of(pool);

        ValidatableResponse all = get(pool.id, TestTokens.auditor())
                .statusCode(200)
                .body("coops", equalTo(3))
                .body(
                        "rows.coopId",
                        containsInAnyOrder(
                                pool.erables.toString(), pool.domicile.toString(), pool.chaudiere.toString()))
                .body("totals.goods.amount", equalTo("3803.40"))
                .body("totals.costAlone.amount", equalTo("4040.52"))
                // only all three reach 480 reams: the smallest group that leaves, 85 reams, would lose 0.50 on each
                .body("core.nobodyBetterOffAlone", equalTo(true))
                .body("core.largestExcess.amount", equalTo("-42.50"))
                .body("whyNoShapley", nullValue())
                // 85 × 5.99, less a third of what the tier saves, and its part of the surplus
                .body(
                        "rows.find { it.coopId == '%s' }.shapleyShare.amount".formatted(pool.chaudiere),
                        equalTo("428.02"));
        List<String> shares = all.extract().jsonPath().getList("rows.shapleyShare.amount");
        assertEquals(
                new BigDecimal("3803.40"),
                shares.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));

        get(pool.id, TestTokens.coopManager(pool.erables))
                .statusCode(200)
                .body("rows.coopId", contains(pool.erables.toString()))
                .body("rows[0].goods.amount", equalTo("1502.38"))
                .body("rows[0].charges.amount", equalTo("60.81"))
                .body("rows[0].referenceCost.amount", equalTo("1903.50"))
                .body("rows[0].savingOnReference.amount", equalTo("401.12"))
                .body("rows[0].savingOnReferencePercent.toString()", equalTo("21.1"))
                .body("rows[0].costAlone.amount", equalTo("1573.50")) // 150 × 5.99 + 60 × 11.25
                .body("rows[0].savingOnAlone.amount", equalTo("71.12"))
                .body("rows[0].savingOnAlonePercent.toString()", equalTo("4.5"))
                // of the envelopes, which only two want, the sums would tell one what the other pays
                .body("withheld", equalTo(true))
                .body("coops", nullValue())
                .body("totals", nullValue())
                .body("core", nullValue())
                .body("rows[0].shapleyShare", nullValue());
        get(pool.id, TestTokens.coopManager(UUID.randomUUID())).statusCode(404);
        get(UUID.randomUUID(), TestTokens.coordinator()).statusCode(404);
    }

    @Test
    void thereIsNoSavingBeforeTheAward() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);

        get(pool.id, TestTokens.coopManager(pool.erables))
                .statusCode(404)
                .body("type", equalTo("https://encommun.coop/problems/not-awarded"));
    }

    private static ValidatableResponse get(UUID pool, String token) {
        return given().auth()
                .oauth2(token)
                .get("/pooled-orders/" + pool + "/savings")
                .then();
    }
}
