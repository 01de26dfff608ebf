package coop.encommun.purchasing.demand;

import static coop.encommun.purchasing.Scene.as;
import static coop.encommun.purchasing.Scene.asManagerOf;
import static coop.encommun.purchasing.Scene.firm;
import static coop.encommun.purchasing.Scene.line;
import static coop.encommun.purchasing.Scene.submit;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.TestTokens;
import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.Scene.CoopWithSite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {

    private static final String HEADER = "coop,sku,quantity,unit,max_unit_price,site,needed_by\r\n";

    @Inject
    Scene scene;

    @Test
    void rowsOfOneCoopProductAndSiteBecomeStepsOfOneLine() {
        CoopWithSite coop = scene.coop();
        CoopWithSite other = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        String sku = scene.skuOf(paint);

        take(
                        pool,
                        false,
                        HEADER
                                + row(coop, sku, "60", "EA", "10.00")
                                + row(other, sku, "7", "EA", "")
                                + row(coop, sku, "40", "EA", ""))
                .statusCode(200)
                .body("acceptedRows", equalTo(3))
                .body("refusedRows", equalTo(0))
                .body("coops", equalTo(2));

        asManagerOf(coop.id())
                .get("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .statusCode(200)
                .body("lines.size()", equalTo(1))
                .body("lines[0].steps.quantity", contains(40, 60))
                .body("lines[0].steps[1].maxUnitPrice", equalTo("10.00"));
    }

    @Test
    void namesBadRowsByLineAndColumnAndStoresNothing() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        String sku = scene.skuOf(paint);

        take(pool, false, HEADER + row(coop, sku, "1", "EA", "") + badRows(coop, sku))
                .statusCode(422)
                .body("type", equalTo("https://encommun.coop/problems/import-refused"))
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        contains(
                                "line 3, column sku unknown-product",
                                "line 4, column quantity quantity-not-positive",
                                "line 5, column unit wrong-unit",
                                "line 6, column coop missing-value",
                                "line 7, column coop unknown-coop",
                                "line 8, column quantity not-a-number",
                                "line 9, column site unknown-site",
                                "line 10, column max_unit_price price-not-positive",
                                "line 11, column needed_by not-a-date",
                                "line 12, column coop wrong-column-count"));

        assertEquals(List.of(), scene.query("select id from demand where pooled_order_id = ?", pool));
    }

    @Test
    void takesTheSoundRowsWhenAsked() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        String sku = scene.skuOf(paint);

        take(pool, true, HEADER + row(coop, sku, "3", "EA", "") + badRows(coop, sku))
                .statusCode(200)
                .body("acceptedRows", equalTo(1))
                .body("refusedRows", equalTo(10))
                .body("rows[1].line", equalTo(4))
                .body("rows[1].column", equalTo("quantity"))
                .body("rows[1].message", equalTo("The quantity must be greater than zero."));

        assertEquals(
                "3.000",
                scene.sum("select firm_quantity from demand_line where pooled_order_id = ?", pool)
                        .toPlainString());
    }

    @Test
    void addsUpRowsThatAskForTheSameButNoReturns() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        String sku = scene.skuOf(paint);

        take(
                        pool,
                        true,
                        HEADER
                                + row(coop, sku, "3", "EA", "")
                                + row(coop, sku, "-2", "EA", "")
                                + row(coop, sku, "4", "EA", "")
                                + row(coop, sku, "5", "EA", "10")
                                + row(coop, sku, "6", "EA", "10.00"))
                .statusCode(200)
                .body("acceptedRows", equalTo(4))
                .body("rows.line", contains(3));

        asManagerOf(coop.id())
                .get("/pooled-orders/{id}/demands/{coop}", pool, coop.id())
                .then()
                .body("lines.size()", equalTo(1))
                .body("lines[0].steps.quantity", contains(7, 11));
    }

    @Test
    void replacesTheDemandOfEveryCoopItNamesAndNoOther() {
        CoopWithSite coop = scene.coop();
        CoopWithSite other = scene.coop();
        UUID paint = scene.product();
        UUID pool = scene.collecting(paint);
        submit(pool, coop, line(coop, paint, firm(1))).then().statusCode(201);
        submit(pool, other, line(other, paint, firm(2))).then().statusCode(201);
        String file = HEADER + row(coop, scene.skuOf(paint), "10", "EA", "");

        take(pool, false, file).statusCode(200);
        take(pool, false, file).statusCode(200);

        assertEquals(
                "12.000",
                scene.sum("select firm_quantity from demand_line where pooled_order_id = ?", pool)
                        .toPlainString());
        assertEquals(
                List.of(2L),
                scene.query("select version from demand where pooled_order_id = ? and coop_id = ?", pool, coop.id()));
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        UUID pool = scene.collecting(scene.product());

        take(pool, false, "coop;sku;quantity\r\n")
                .statusCode(400)
                .body("type", equalTo("https://encommun.coop/problems/import-unreadable"));
        take(pool, false, "").statusCode(400);
        take(pool, false, (HEADER + "Coopérative,x,1,EA,,y,\r\n").getBytes(ISO_8859_1))
                .statusCode(400);
        take(pool, false, HEADER + "\"open,x,1,EA,,y,\r\n").statusCode(400);
    }

    @Test
    void refusesFilesOutsideTheCollecting() {
        CoopWithSite coop = scene.coop();
        UUID paint = scene.product();
        UUID draft = scene.draft(paint);

        take(draft, false, HEADER + row(coop, scene.skuOf(paint), "1", "EA", ""))
                .statusCode(409);
        take(UUID.randomUUID(), false, HEADER).statusCode(404);
    }

    private static String badRows(CoopWithSite coop, String sku) {
        return row(coop, "NO-SUCH", "1", "EA", "1.00")
                + row(coop, sku, "-6", "EA", "2.00")
                + row(coop, sku, "1", "KGM", "3.00")
                + ",%s,1,EA,4.00,PRINCIPAL,\r\n".formatted(sku)
                + "NO-COOP,%s,1,EA,,PRINCIPAL,\r\n".formatted(sku)
                + row(coop, sku, "dix", "EA", "5.00")
                + "%s,%s,1,EA,6.00,\"Entrepôt, porte 2\",\r\n".formatted(coop.code(), sku)
                + row(coop, sku, "9", "EA", "0")
                + "%s,%s,1,EA,8.00,PRINCIPAL,demain\r\n".formatted(coop.code(), sku)
                + "%s,%s\r\n".formatted(coop.code(), sku);
    }

    private static String row(CoopWithSite coop, String sku, String quantity, String unit, String limit) {
        return String.join(",", coop.code(), sku, quantity, unit, limit, "PRINCIPAL", "") + "\r\n";
    }

    private static ValidatableResponse take(UUID pool, boolean partial, String csv) {
        return take(pool, partial, csv.getBytes(UTF_8));
    }

    private static ValidatableResponse take(UUID pool, boolean partial, byte[] csv) {
        return as(TestTokens.coordinator())
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .queryParam("partial", partial)
                .body(csv)
                .post("/pooled-orders/{id}/demands/import", pool)
                .then();
    }
}
